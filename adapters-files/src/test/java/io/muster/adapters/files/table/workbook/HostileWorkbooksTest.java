package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableFormat;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that are made to do harm, or were damaged on the way. */
class HostileWorkbooksTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final byte[] GOOD = Sheets.xlsx("<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>");
    private static final byte[] GOOD_ODS = Sheets.ods("<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p>"
        + "</table:table-cell></table:table-row>");

    private static Problem refusal(String part, String text) {
        Map<String, String> parts = Sheets.parts("");
        parts.put(part, text);
        return Sheets.refusal(Sheets.zip(parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]>"})
    void document_types_are_refused(String type) {
        for (String part : List.of(SHEET, "xl/workbook.xml", "_rels/.rels")) {
            assertThat(refusal(part, type + "<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>").code())
                .isEqualTo(ProblemCode.FILE_UNREADABLE);
        }
        byte[] ods = Sheets.zip(Sheets.odsParts(type + Sheets.ods("", "")));
        assertThat(Sheets.refusal(ods).code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
    }

    @Test
    void entities_that_nobody_declared_are_refused() {
        assertThat(refusal(SHEET, "<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>").code())
            .isEqualTo(ProblemCode.FILE_UNREADABLE);
    }

    @Test
    void a_zip_bomb_is_refused_before_it_has_unpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : Sheets.parts("").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (!part.getKey().equals(SHEET)) {
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
                    byte[] blanks = new byte[1 << 20];
                    Arrays.fill(blanks, (byte) ' ');
                    for (int i = 0; i < 200; i++) {
                        zip.write(blanks);
                    }
                }
            }
        }

        assertThat(Sheets.refusal(out.toByteArray())).extracting(Problem::code, Problem::path)
            .containsExactly(ProblemCode.FILE_TOO_LARGE, SHEET);
    }

    @Test
    void more_parts_than_any_workbook_has_are_refused() {
        Map<String, String> parts = Sheets.parts("");
        for (int i = 0; i <= WorkbookLimits.ARCHIVE.entries(); i++) {
            parts.put("part" + i, "");
        }

        assertThat(Sheets.refusal(Sheets.zip(parts)).code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void what_could_fill_the_heap_is_refused() {
        String deep = "<a>".repeat(10_000);
        String attribute = "<worksheet a=\"" + " ".repeat(2 * WorkbookLimits.TEXT_CHARACTERS) + "\"/>";
        String text = "<worksheet><sheetData><row><c><v>" + "1".repeat(2 * WorkbookLimits.TEXT_CHARACTERS)
            + "</v></c></row></sheetData></worksheet>";
        StringBuilder names = new StringBuilder("<worksheet><sheetData><row>");
        for (int i = 0; i <= WorkbookLimits.NAMES; i++) {
            names.append("<a").append(i).append("/>");
        }

        for (String markup : List.of(deep, attribute, text, names.toString(),
            names.toString().replace("<a", "<c xmlns:a").replace("/>", "='b'/>"),
            names.toString().replace("<a", "<c a").replace("/>", "=''/>"))) {
            assertThat(refusal(SHEET, markup)).as(markup.substring(0, 40)).extracting(Problem::code, Problem::path)
                .containsExactly(ProblemCode.FILE_TOO_LARGE, SHEET);
        }
    }

    @Test
    void more_formats_of_numbers_than_any_workbook_has_are_refused() {
        Map<String, String> parts = Sheets.parts("");
        parts.put("xl/_rels/workbook.xml.rels", Sheets.relationships("styles", "styles.xml"));
        StringBuilder formats = new StringBuilder("<styleSheet><numFmts>");
        for (int i = 0; i <= WorkbookLimits.NUMBER_FORMATS; i++) {
            formats.append("<numFmt numFmtId=\"").append(i).append("\" formatCode=\"0\"/>");
        }
        parts.put("xl/styles.xml", formats + "</numFmts></styleSheet>");

        assertThat(Sheets.refusal(Sheets.zip(parts)).code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void merged_cells_of_other_form_than_any_program_writes_are_refused() {
        for (String ref : List.of("", "A1:", "ZZZZZZZ1:ZZZZZZZ9", "B2:A1", "1:A")) {
            Map<String, String> parts = Sheets.parts("<row/>");
            parts.computeIfPresent(SHEET, (name, sheet) -> sheet.replace("</sheetData>",
                "</sheetData><mergeCells><mergeCell ref=\"" + ref + "\"/></mergeCells>"));
            assertThat(Sheets.refusal(Sheets.zip(parts)).code()).as(ref).isEqualTo(ProblemCode.FILE_UNREADABLE);
        }
    }

    @Test
    void more_ranges_of_merged_cells_at_once_than_any_program_writes_are_refused() {
        String ranges = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(WorkbookLimits.MERGED_AT_ONCE + 1);
        Map<String, String> parts = Sheets.parts("<row/>");
        parts.computeIfPresent(SHEET, (name, sheet) -> sheet.replace("</sheetData>",
            "</sheetData><mergeCells>" + ranges + "</mergeCells>"));

        assertThat(Sheets.refusal(Sheets.zip(parts)).code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void a_row_that_names_one_long_text_in_each_cell_is_refused() {
        Map<String, String> parts = Sheets.parts("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(WorkbookLimits.COLUMNS) + "</row>");
        parts.put("xl/_rels/workbook.xml.rels", parts.get("xl/_rels/workbook.xml.rels").replace("</Relationships>",
            "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\""
                + " Target=\"sharedStrings.xml\"/></Relationships>"));
        parts.put("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(WorkbookLimits.CELL_CHARACTERS) + "</t></si></sst>");

        assertThat(Sheets.refusal(Sheets.zip(parts)).code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1048577\"/>", "<row r=\"0\"/>", "<row r=\"3\"/><row r=\"3\"/>"})
    void rows_that_no_sheet_has_are_refused(String rows) {
        assertThat(Sheets.refusal(Sheets.xlsx(rows)).code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
    }

    @Test
    void a_column_that_no_sheet_has_is_refused() {
        assertThat(Sheets.refusal(Sheets.xlsx("<row><c r=\"XFE1\"><v>1</v></c></row>")).code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(Sheets.refusal(Sheets.xlsx("<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>")).code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_refused_and_leaves_nothing_behind() throws IOException {
        for (byte[] good : List.of(GOOD, GOOD_ODS)) {
            for (int length = 0; length < good.length; length += 7) {
                Problem problem = read(good == GOOD ? Sheets.XLSX : Sheets.ODS, Arrays.copyOf(good, length));
                assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
            }
        }
        assertThat(leftBehind()).isZero();
    }

    @Test
    void a_part_whose_comment_is_no_text_is_damage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : Sheets.parts("").entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setComment("~~~");
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        byte[] bytes = out.toByteArray();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '~' ? (byte) 0xFF : bytes[i];
        }

        assertThat(read(Sheets.XLSX, bytes).code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
    }

    @Property(tries = 500)
    void whatever_the_bytes_they_are_read_or_refused(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] good = random.nextBoolean() ? GOOD : GOOD_ODS;
        byte[] bytes = good.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }

        read(good == GOOD ? Sheets.XLSX : Sheets.ODS, bytes);
    }

    @Property(tries = 500)
    void whatever_the_markup_it_is_read_or_refused(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, String> parts = Sheets.parts("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c s=\"1\"><v>1.5</v></c>"
            + "<c t=\"d\"><v>2024-01-15</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>");
        String name = parts.keySet().stream().skip(random.nextInt(parts.size())).findFirst().orElseThrow();
        StringBuilder text = new StringBuilder(parts.get(name));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(5));
            text.replace(at, end, random.nextBoolean() ? "" : text.substring(random.nextInt(text.length())));
        }
        parts.put(name, text.toString());

        read(Sheets.XLSX, Sheets.zip(parts));
    }

    /** @return why it was refused, or null where it was not */
    private static Problem read(TableFormat format, byte[] bytes) throws IOException {
        format.recognises(Sheets.content(bytes));
        try (TableFile file = format.open(Sheets.content(bytes), Dialect.UNSTATED)) {
            for (String table : file.tables()) {
                Sheets.rows(file.read(table));
            }
            return null;
        } catch (FileRejected rejected) {
            return rejected.problem();
        }
    }

    private static long leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("muster-workbook-")).count();
        }
    }
}
