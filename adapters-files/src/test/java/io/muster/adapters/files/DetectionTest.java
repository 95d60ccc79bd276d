package io.muster.adapters.files;

import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.adapters.files.table.workbook.XlsxFormat;
import io.muster.application.Refusal;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.LayoutDescription;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.RecordSource;
import io.muster.domain.access.Tenant;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DetectionTest {
    private static final byte[] ARCHIVE = Files.archive("{\"userName\":\"a\"}");
    private static final byte[] DOCUMENT = Files.bytes("{\"users\":[]}");

    private final RecordSource source = AccountFiles.recordSource();
    private final AccountSink sink = AccountFiles.accountSink();

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t ", "\uFEFF", "\uFEFF\n"})
    void a_file_without_content_is_empty(String text) {
        assertThat(Files.refusal(Files.bytes(text)).code()).isEqualTo(ProblemCode.FILE_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[1]", "[{\"userName\":\"a\"}]", "{}", "{\"a\":{\"users\":[]}}", "{\"a\":1}\n{\"email\":\"x\"}", 
        "userName;email\na;b", "PK", "\0",
        "%PDF-1.7"})
    void a_file_of_another_kind_is_told_what_is_read(String text) {
        Problem problem = Files.refusal(Files.bytes(text));

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNKNOWN_LAYOUT);
        assertThat(problem.message()).contains("accounts", "users-and-groups", "auth0-users");
    }

    @Test
    void an_archive_and_a_document_are_recognised_by_their_content() {
        assertThat(Files.inspect(ARCHIVE).type().layout()).isEqualTo("accounts");
        assertThat(Files.inspect(ARCHIVE).type().format()).isEqualTo("accounts");
        assertThat(Files.inspect(DOCUMENT).type().layout()).isEqualTo("users-and-groups");
    }

    @ParameterizedTest
    @CsvSource({"json,auto", "auto,users-and-groups", "json,users-and-groups"})
    void what_is_stated_and_true_is_accepted(String format, String layout) {
        assertThat(source.inspect(Files.content(DOCUMENT), FileType.of(format, layout)).type().layout()).isEqualTo("users-and-groups");
    }

    @ParameterizedTest
    @CsvSource({"json,auto", "auto,users-and-groups", "json,users-and-groups"})
    void what_is_stated_and_not_true_is_unreadable(String format, String layout) {
        assertThat(problemOf(ARCHIVE, format, layout).code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"xml,auto", "auto,contacts", "accounts,users-and-groups", "json,accounts"})
    void what_is_stated_and_unknown_is_told_what_is_known(String format, String layout) {
        Problem problem = problemOf(DOCUMENT, format, layout);

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNKNOWN_LAYOUT);
        assertThat(problem.message()).contains("accounts (format accounts)", "users-and-groups (format json)");
    }

    private Problem problemOf(byte[] file, String format, String layout) {
        return catchThrowableOfType(FileRejected.class, () -> source.inspect(Files.content(file), FileType.of(format, layout))).problem();
    }

    @Test
    void a_failing_disk_is_no_fault_of_the_file() {
        assertThatThrownBy(() -> source.inspect(() -> {
            throw new IOException("disk");
        }, FileType.UNSTATED)).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @CsvSource({"custom,csv,csv", "custom,xlsx,xlsx", "administrators,ods,xlsx", "bundle,zip,zip", "accounts,accounts,accounts",
        "auth0-users,ndjson,ndjson"})
    void rejected_rows_come_back_in_the_format_they_came_in_or_in_one_that_is_written(String layout, String format, String repaired) {
        FileShape shape = new FileShape(FileType.of(format, layout), ImportRules.DEFAULT, CorrelationKey.EMAIL, Set.of());

        assertThat(sink.repairFormat(shape)).isEqualTo(repaired);
    }

    @Test
    void a_workbook_of_no_layout_is_told_by_its_header() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        List<TableSheet.Column> columns = List.of(new TableSheet.Column("Login", 10, "", List.of()),
            new TableSheet.Column("Mail", 10, "", List.of()));
        try (TableWriter table = new XlsxFormat().create(workbook, new TableSheet("S", columns, Optional.empty()), Dialect.UNSTATED)) {
            table.finish();
        }

        Problem problem = Files.refusal(workbook.toByteArray());

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNKNOWN_LAYOUT);
        assertThat(problem.message()).contains("Its first row is: Login, Mail.");
    }

    @Test
    void layouts_are_described() {
        assertThat(sink.layouts()).extracting(LayoutDescription::name).containsExactly("akeneo-users", "akeneo-roles", "akeneo-groups",
            "teams", "administrators", "bundle", "accounts", "users-and-groups", "auth0-users", "custom");
    }

    @ParameterizedTest
    @CsvSource({"accounts,accounts", "users-and-groups,json", "auth0-users,json", "auth0-users,ndjson", 
        "akeneo-users,csv", "akeneo-roles,csv", "akeneo-groups,csv", "teams,csv", "teams,xlsx",
        "administrators,csv", "akeneo-users,xlsx", "akeneo-roles,xlsx", "akeneo-groups,xlsx", "administrators,xlsx"})
    void a_template_is_a_valid_file_without_records(String layout, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sink.template(layout, format, Map.of(), out);

        assertThat(Files.items(out.toByteArray())).isEmpty();
        assertThat(Files.inspect(out.toByteArray()).type().layout()).isEqualTo(layout);
    }

    @ParameterizedTest
    @CsvSource({"accounts,json", "contacts,csv"})
    void what_cannot_be_written_is_refused_before_anything_is_written(String layout, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> sink.template(layout, format, Map.of(), out)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sink.open(out, new ExportShape(format, layout, Tenant.DEFAULT, Files.AS_OF, false, Map.of())))
            .isInstanceOf(Refusal.class);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"none,Accounts.accounts", "jdoe,jdoe.accounts", "../../etc/passwd,_.._etc_passwd.accounts",
        "a\\b:c*d,a_b_c_d.accounts", "con,_con.accounts", "...,Accounts.accounts", "zoë 😀,zoë 😀.accounts", "a\u202Eb,a_b.accounts"})
    void an_archive_is_named_after_its_only_account(String only, String expected) {
        assertThat(sink.fileName("accounts", "accounts", Optional.ofNullable(only))).isEqualTo(expected);
    }

    @Test
    void other_files_are_named_after_their_layout() {
        assertThat(sink.fileName("users-and-groups", "json", Optional.of("jdoe"))).isEqualTo("users-and-groups.json");
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        assertThat(FileName.safe("😀".repeat(150), "x")).isEqualTo("😀".repeat(100));
    }
}
