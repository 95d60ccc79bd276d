package io.muster.adapters.files;

import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.RejectedRow;
import io.muster.application.files.SourceItem;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

class BundleTest {
    private static final Map<String, String> ENTRIES = Map.of("a/users 1.csv", "username;email\njo;jo@x.org\nal;\n",
        "a/users 2.csv", "username,email\nsam,sam@x.org\n", "b/roles.csv", "role;label\nROLE_A;A\nROLE_B;B\n",
        "groups.csv", "name\nStaff\n", "teams.csv", "team\nEMEA\n", "__MACOSX/groups.csv", "nonsense", "a/.DS_Store", "nonsense");

    @Test
    void its_files_are_read_in_the_right_order_and_their_rows_counted_through() {
        byte[] archive = archive(ENTRIES);

        FileShape shape = Files.inspect(archive);
        List<SourceItem> items = Files.items(archive);

        assertThat(shape.type().layout()).isEqualTo("bundle");
        assertThat(shape.type().format()).isEqualTo("zip");
        assertThat(shape.defaults().onMatch()).isEqualTo(OnMatch.UPDATE);
        assertThat(shape.merged()).containsExactly(Field.ATTRIBUTES);
        assertThat(items).extracting(BundleTest::title).containsExactly("b/roles.csv: akeneo-roles", "1 ROLE_A", "2 ROLE_B",
            "groups.csv: akeneo-groups", "3 Staff", "teams.csv: teams", "4 EMEA", "a/users 1.csv: akeneo-users", "5 jo", "6 al",
            "a/users 2.csv: akeneo-users", "7 sam");
    }

    @Test
    void rejected_rows_come_back_under_the_names_of_their_files() {
        Problem problem = new Problem(ProblemCode.EMAIL_TAKEN, "email", "no");

        byte[] repaired = Files.repair(archive(ENTRIES), List.of(rejected(2, problem), rejected(6, problem), rejected(7, problem)), false);

        assertThat(Files.unzip(repaired)).isEqualTo(Map.of("b/roles.csv", "role;label;problems\r\nROLE_B;B;email: no\r\n",
            "a/users 1.csv", "username;email;problems\r\nal;;email: no\r\n",
            "a/users 2.csv", "username,email,problems\r\nsam,sam@x.org,email: no\r\n"));
        assertThat(Files.items(repaired)).extracting(BundleTest::title).contains("1 ROLE_B", "2 al", "3 sam");
    }

    @Test
    void workbooks_and_archives_of_accounts_may_be_in_it() {
        byte[] workbook = Files.listed("akeneo-groups", "xlsx", List.of()).file();
        byte[] accounts = Files.archive("{\"userName\":\"jo\"}");

        assertThat(Files.records(Files.zip(Map.of("groups.xlsx", workbook, "x.accounts", accounts)))).extracting(AccountRecord::title)
            .containsExactly("jo");
    }

    @Test
    void accounts_in_several_layouts_are_refused() {
        Problem problem = Files.refusal(archive(Map.of("a.csv", "username\njo\n", "b.csv", "Name,Email\nJo,jo@x.org\n")));

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNKNOWN_LAYOUT);
        assertThat(problem.message()).contains("a.csv: akeneo-users", "b.csv: administrators");
    }

    @Test
    void a_file_that_is_not_understood_is_named() {
        Problem problem = Files.refusal(archive(Map.of("groups.csv", "name\nStaff\n", "notes.txt", "Dear all")));

        assertThat(problem.path()).isEqualTo("notes.txt");
        assertThat(problem.message()).startsWith("in notes.txt: ");
    }

    /** Found by the fuzzer: an archive that ends within the beginning of its first entry. */
    @Test
    void an_archive_that_is_cut_off_anywhere_is_refused() {
        byte[] archive = archive(Map.of("groups.csv", "name\nStaff\n"));

        for (int length = 4; length < archive.length; length++) {
            byte[] cut = Arrays.copyOf(archive, length);
            assertThat(Files.refusal(cut).message()).as("%d of %d bytes", length, archive.length).isNotBlank();
        }
    }

    /** Found by the fuzzer: a list of entries that leads to no entry. */
    @Test
    void an_archive_that_is_damaged_anywhere_is_read_or_refused() {
        byte[] archive = archive(Map.of("groups.csv", "name\nStaff\n"));

        for (int i = 4; i < archive.length; i++) {
            byte[] damaged = archive.clone();
            damaged[i] ^= (byte) 0xFF;
            try {
                Files.items(damaged);
            } catch (FileRejected refused) {
                assertThat(refused.problem().message()).as("byte %d of %d", i, archive.length).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../groups.csv", "a/../../groups.csv", "/groups.csv", "..\\groups.csv", "c:groups.csv", "a\nb.csv"})
    void a_name_that_leads_out_of_the_archive_is_refused(String name) {
        assertThat(Files.refusal(archive(Map.of(name, "name\nStaff\n"))).code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
    }

    @Test
    void a_name_with_dots_is_a_name() {
        assertThat(Files.items(archive(Map.of("a..b/..groups..csv.", "name\nStaff\n", "x/groups..csv", "name\nOther\n"))))
            .extracting(BundleTest::title).containsExactly("x/groups..csv: akeneo-groups", "1 Other");
    }

    @Test
    void an_empty_file_is_named() {
        assertThat(Files.refusal(archive(Map.of("groups.csv", ""))).path()).isEqualTo("groups.csv");
    }

    @Test
    void an_archive_without_a_file_is_empty() {
        assertThat(Files.refusal(archive(Map.of("a/.DS_Store", "x"))).code()).isEqualTo(ProblemCode.FILE_EMPTY);
    }

    @Test
    void an_archive_of_accounts_that_lost_its_manifest_is_not_taken_for_several_files() {
        assertThat(Files.refusal(archive(Map.of("accounts.ndjson", "{\"userName\":\"a\",\"email\":\"a@x.org\"}\n"))).code())
            .isEqualTo(ProblemCode.FILE_INTEGRITY);
    }

    @Test
    void a_file_that_breaks_off_while_it_is_read_is_named() {
        Problem problem = Files.refusal(archive(Map.of("users.csv", "username;email\n" + "jo;x\n".repeat(100_000) + "\"open")));

        assertThat(problem.message()).startsWith("in users.csv: ");
    }

    private static byte[] archive(Map<String, String> entries) {
        Map<String, byte[]> bytes = new TreeMap<>();
        entries.forEach((name, text) -> bytes.put(name, Files.bytes(text)));
        return Files.zip(bytes);
    }

    private static RejectedRow rejected(int row, Problem problem) {
        return new RejectedRow(new RowNumber(row), List.of(problem));
    }

    private static String title(SourceItem item) {
        if (item instanceof SourceItem.Begun begun) {
            return begun.part().name() + ": " + begun.part().layout();
        }
        if (item instanceof SourceItem.Row row) {
            return row.record().row() + " " + row.record().value(Field.USER_NAME).orElse("");
        }
        SourceItem.DefinedRow row = (SourceItem.DefinedRow) item;
        return row.record().row() + " " + row.record().title();
    }
}
