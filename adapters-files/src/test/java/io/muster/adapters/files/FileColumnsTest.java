package io.muster.adapters.files;

import io.muster.application.files.Dialect;
import io.muster.application.files.FileColumns;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileType;
import io.muster.application.files.Mapping;
import io.muster.application.port.out.RecordSource;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FileColumnsTest {
    private final RecordSource source = AccountFiles.recordSource();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        user name, E-Mail, GIVEN_NAME, Familyname           | userName, email, givenName, familyName
        Mail;Vorname;Nachname;Abteilung                     | email, givenName, familyName, -
        Login;Surname;First name;Full Name                  | userName, familyName, givenName, displayName
        Courriel;Prénom;Nom;Équipes;Téléphone               | email, givenName, familyName, teams, phone
        Benutzername;Rolle;Hauptgruppe;Gruppen;Sprache      | userName, roles, mainGroup, groups, locale
        Mail;email                                          | -, email
        E-Mail;Mail                                         | email, -
        emial;dispaly name;Since;Nr.;Status;City            | email, displayName, -, -, -, -
        Mail:;  Last   login *                              | email, lastLoginAt
        Mail;Tel;Tel                                        | email, -
        Mail;problems;                                      | email
        Kürzel;Bereich                                      | -, -
        """)
    void each_field_is_suggested_for_the_column_that_is_most_surely_it(String header, String meant) {
        assertThat(meant(Files.bytes(header + "\n"), FileType.UNSTATED)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [{"Mail":"jo@x.org"},{"Mail":"al@x.org","Team":"EMEA","Since":null}] | Mail=email, Team=teams, Since=-
        {"Mail":"jo@x.org"}                                                  | Mail=email
        {"id":7,"name":{"givenName":"Jo","familyName":"X"},"login":"jo"}     | id=-, name=displayName, name.givenName=givenName, \
        name.familyName=familyName, login=userName
        [{"email":"a@x.org","problems":[]},7]                                | email=email
        """)
    void keys_of_objects_are_columns_too_also_those_inside_others(String file, String columns) {
        assertThat(columns(Files.bytes(file), FileType.UNSTATED).columns().stream()
            .map(column -> column.name() + "=" + column.meant().orElse("-")).collect(Collectors.joining(", "))).isEqualTo(columns);
    }

    @Test
    void lines_of_which_one_is_broken_have_the_keys_of_the_others() {
        assertThat(names(Files.bytes("{\"Mail\":1}\n{broken\n{\"Tel\":1}\n"), FileType.UNSTATED)).containsExactly("Mail", "Tel");
    }

    @Test
    void a_workbook_has_those_of_the_sheet_that_holds_accounts_also_below_a_title() throws IOException {
        byte[] file = workbook(Map.of("Readme", List.of(List.of("About", "this"), List.of("file", "2026")),
            "Staff", List.of(List.of("Our staff"), List.of("Mail", "Since"), List.of("jo@x.org", "2020"))));

        assertThat(columns(file, FileType.UNSTATED).columns()).extracting(FileColumns.Column::name).containsExactly("Mail", "Since");
    }

    private static byte[] workbook(Map<String, List<List<String>>> sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            sheets.forEach((name, rows) -> {
                XSSFSheet sheet = book.createSheet(name);
                for (int i = 0; i < rows.size(); i++) {
                    XSSFRow row = sheet.createRow(i);
                    for (int j = 0; j < rows.get(i).size(); j++) {
                        row.createCell(j).setCellValue(rows.get(i).get(j));
                    }
                }
            });
            book.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void a_title_above_headings_that_say_nothing_is_none() {
        assertThat(names(Files.bytes("Staff of 2026;;\nKürzel;Bereich;Raum\nJX;R&D;7\n"), FileType.UNSTATED))
            .containsExactly("Kürzel", "Bereich", "Raum");
    }

    @Test
    void fields_are_all_that_a_file_of_any_shape_can_have() {
        assertThat(columns(Files.bytes("Mail\n"), FileType.UNSTATED).fields())
            .startsWith("userName", "displayName").contains("mainGroup", "createdAt", "loginsCount").doesNotHaveDuplicates();
    }

    @Test
    void what_was_said_of_a_column_wins_and_is_suggested_for_no_other() {
        FileType said = new FileType("auto", "custom", Dialect.UNSTATED,
            Mapping.ofColumns(Map.of("Mail", "", "Tel", "EMAIL", "Dept", "attributes.dept", "Fax", "fone")));

        assertThat(meant(Files.bytes("Mail;Tel;Dept;Fax;email;Vorname\n"), said))
            .isEqualTo("-, email, attributes.dept, -, -, givenName");
    }

    @Test
    void nothing_is_guessed_of_a_file_that_was_recognised_with_what_was_said() {
        FileType recognised = new FileType("csv", "custom", Dialect.UNSTATED, Mapping.ofColumns(Map.of("Mail", "email")));

        assertThat(meant(Files.bytes("Mail;Vorname;PHONE\n"), recognised)).isEqualTo("email, -, phone");
    }

    @Test
    void a_table_without_headings_is_refused_before_its_first_row_is_taken_for_them() {
        assertThat(refusal(Files.bytes("jo@x.org;Jo\nal@x.org;Al\n")))
            .contains("no row of headings", "jo@x.org", "write a name above each column");
    }

    @Test
    void an_archive_has_no_columns_of_its_own() {
        assertThat(refusal(Files.zip(Map.of("a.csv", Files.bytes("Mail\n"), "b.csv", Files.bytes("team\n")))))
            .contains("the file is an archive", "import the one of its files");
        assertThat(refusal(Files.archive("{}"))).contains("the file is an archive");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [1,2]      | no columns to choose from
        [{"a":1    | cut off
        ;;;        | there is nothing in the file
        """)
    void what_has_no_columns_is_told(String file, String reason) {
        assertThat(refusal(Files.bytes(file))).contains(reason);
    }

    private String refusal(byte[] file) {
        return catchThrowableOfType(FileRejected.class, () -> columns(file, FileType.UNSTATED)).getMessage();
    }

    private FileColumns columns(byte[] file, FileType type) {
        return source.columns(Files.content(file), type);
    }

    private List<String> names(byte[] file, FileType type) {
        return columns(file, type).columns().stream().map(FileColumns.Column::name).toList();
    }

    private String meant(byte[] file, FileType type) {
        return columns(file, type).columns().stream().map(column -> column.meant().orElse("-")).collect(Collectors.joining(", "));
    }
}
