package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableReader;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.table.TableWriter.Mark;
import io.muster.adapters.files.table.TableWriter;
import io.muster.application.files.Content;
import io.muster.application.files.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Large workbooks, of which a row and some pages of texts are in memory. */
class WorkbookStreamingTest {
    private static final int COUNT = 200_000;
    /** Far less than what is written, which would be some hundred MB as objects. */
    private static final long HEAP = 48L << 20;

    @TempDir
    Path folder;

    @Test
    void writes_and_reads_many_rows_with_a_comment_each() throws IOException {
        Path file = folder.resolve("many.xlsx");
        long before = used();
        try (OutputStream out = Files.newOutputStream(file);
             TableWriter writer = Sheets.XLSX.create(out, Sheets.sheet("Name", "Reason"), Dialect.UNSTATED)) {
            for (int i = 1; i <= COUNT; i++) {
                CellValue value = new CellValue.Text("user" + i + " with a name of some length, so that it counts");
                writer.row(List.of(value, value), List.of(new Mark(0, "the e-mail address of user" + i + " is another account's")));
            }
            assertThat(used() - before).isLessThan(HEAP);
            writer.finish();
        }

        count(() -> Files.newInputStream(file), before);
    }

    @Test
    void reads_as_many_shared_texts_as_there_are_cells() throws IOException {
        Path file = folder.resolve("shared.xlsx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            Map<String, String> parts = Sheets.parts("");
            parts.put("xl/_rels/workbook.xml.rels", parts.get("xl/_rels/workbook.xml.rels").replace("</Relationships>",
                "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\""
                    + " Target=\"sharedStrings.xml\"/></Relationships>"));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                if (!part.getKey().contains("sheet1")) {
                    put(zip, part.getKey(), part.getValue());
                }
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            print(zip, "<worksheet><sheetData><row/>");
            for (int i = 0; i < COUNT; i++) {
                print(zip, "<row><c t=\"s\"><v>" + 2 * i + "</v></c><c t=\"s\"><v>" + (2 * i + 1) + "</v></c></row>");
            }
            print(zip, "</sheetData></worksheet>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            print(zip, "<sst>");
            for (int i = 1; i <= 2 * COUNT; i++) {
                print(zip, "<si><t>user" + (i + 1) / 2 + " with a name of some length, so that it counts, as number " + i + "</t></si>");
            }
            print(zip, "</sst>");
        }

        count(() -> Files.newInputStream(file), used());
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        print(zip, text);
    }

    private static void print(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void count(Content content, long before) throws IOException {
        int count = 0;
        try (TableFile file = Sheets.XLSX.open(content, Dialect.UNSTATED)) {
            TableReader reader = file.read(file.tables().get(0));
            for (Optional<TableRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                if (row.get().number() > 1) {
                    count++;
                    if (!row.get().cell(1).text().startsWith("user" + count + " ")) {
                        throw new AssertionError(row.get());
                    }
                }
            }
            assertThat(used() - before).isLessThan(HEAP);
        }
        assertThat(count).isEqualTo(COUNT);
    }

    /** What is left in the heap after a collection. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
