package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableFormat;
import io.muster.adapters.files.table.TableReader;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.table.TableSheet.Column;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter.Mark;
import io.muster.adapters.files.table.TableWriter;
import io.muster.application.files.Content;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.Problem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks in memory: made by POI, by hand or by ourselves, and read through the formats. */
final class Sheets {
    static final TableFormat XLSX = new XlsxFormat();
    static final TableFormat ODS = new OdsFormat();
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private Sheets() {
    }

    static Content content(byte[] file) {
        return () -> new ByteArrayInputStream(file);
    }

    /** The texts of a workbook's first sheet, row by row. */
    static List<List<String>> texts(byte[] file) {
        return rows(file).stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
    }

    static List<TableRow> rows(byte[] file) {
        return rows(file, Optional.empty());
    }

    static List<TableRow> rows(byte[] file, Optional<String> table) {
        try (TableFile open = open(file)) {
            return rows(open.read(table.orElse(open.tables().get(0))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<TableRow> rows(TableReader reader) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        for (Optional<TableRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    static TableFile open(byte[] file) throws IOException {
        TableFormat format = ODS.recognises(content(file)) ? ODS : XLSX;
        return format.open(content(file), Dialect.UNSTATED);
    }

    /** The first cell of the first row. */
    static Cell first(byte[] file) {
        return rows(file).get(0).cell(0);
    }

    static List<String> tables(byte[] file) throws IOException {
        try (TableFile open = open(file)) {
            return open.tables();
        }
    }

    static Problem refusal(byte[] file) {
        return Assertions.catchThrowableOfType(FileRejected.class, () -> rows(file)).problem();
    }

    static byte[] poi(Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The parts of a workbook with one sheet of these rows, to be changed. */
    static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", "<workbook " + MAIN
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
            + "<sheet name=\"One\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    static String relationships(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
            + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\"" + target
            + "\"/></Relationships>";
    }

    static byte[] xlsx(String rows) {
        return zip(parts(rows));
    }

    static String ods(String automaticStyles, String tables) {
        return "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
            + "<office:automatic-styles>" + automaticStyles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
            + "</office:spreadsheet></office:body></office:document-content>";
    }

    static Map<String, String> odsParts(String content) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("content.xml", content);
        return parts;
    }

    /** One sheet of these rows. */
    static byte[] ods(String rows) {
        return zip(odsParts(ods("", "<table:table table:name=\"One\">" + rows + "</table:table>")));
    }

    static TableSheet sheet(String... headers) {
        return new TableSheet("People", Stream.of(headers).map(header -> new Column(header, 20, "", List.of())).toList(), Optional.empty());
    }

    static byte[] written(TableSheet sheet, List<List<CellValue>> rows, Mark... marksOfLastRow) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = XLSX.create(out, sheet, Dialect.UNSTATED)) {
            for (int i = 0; i < rows.size(); i++) {
                writer.row(rows.get(i), i == rows.size() - 1 ? List.of(marksOfLastRow) : List.of());
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<CellValue> values(String... texts) {
        return Stream.of(texts).map(text -> (CellValue) new CellValue.Text(text)).toList();
    }
}
