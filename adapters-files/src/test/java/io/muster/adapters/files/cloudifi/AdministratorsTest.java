package io.muster.adapters.files.cloudifi;

import io.muster.adapters.files.Files;
import io.muster.application.files.FileShape;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.UnknownReference;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class AdministratorsTest {
    private static final String HEADER =
        "Name,Email,Phone,Profile,Main group,Secondary groups,Teams,Creation date,Last update,Status\r\n";

    @Test
    void is_recognised_by_its_header_and_brings_its_own_defaults() {
        FileShape shape = Files.inspect(Files.bytes(HEADER));

        assertThat(shape.type().layout()).isEqualTo("administrators");
        assertThat(shape.key()).isEqualTo(CorrelationKey.EMAIL);
        assertThat(shape.defaults().onMatch()).isEqualTo(OnMatch.SKIP);
        assertThat(List.of(shape.defaults().unknownTeam(), shape.defaults().unknownGroup(), shape.defaults().unknownRole()))
            .containsOnly(UnknownReference.REJECT);
    }

    @Test
    void the_e_mail_is_the_user_name_of_a_new_account_and_the_dates_are_not_read() {
        AccountRecord record = Files.records(Files.bytes(HEADER
            + "Jo Do,jo@x.org,0612,Auditor,\"Paris, France\",\"A, B\",,nonsense,1.1.2020,disabled\r\n")).get(0);

        assertThat(record.problems()).isEmpty();
        assertThat(record.fields()).isEqualTo(Map.of(Field.DISPLAY_NAME, "Jo Do", Field.EMAIL, "jo@x.org", Field.USER_NAME, "jo@x.org",
            Field.PHONE, "0612", Field.ENABLED, "false"));
        assertThat(record.references()).isEqualTo(Map.of(Reference.ROLES, List.of(new Name("Auditor")),
            Reference.MAIN_GROUP, List.of(new Name("Paris, France")), Reference.GROUPS, List.of(new Name("A"), new Name("B")),
            Reference.TEAMS, List.of()));
        assertThat(record.activity()).isEmpty();
    }

    @Test
    void a_row_without_an_e_mail_is_told_so() {
        assertThat(Files.records(Files.bytes("Name,Email\nJo,\n")).get(0).problems()).singleElement()
            .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.FIELD_REQUIRED));
    }

    @Test
    void is_written_with_days_and_with_what_people_call_the_roles() {
        Instant made = Instant.parse("2026-01-31T23:59:59Z");
        Account account = AccountBuilder.anAccount("jo").withEmail("jo@x.org").with(Field.DISPLAY_NAME, "Jo Do").withRoles("audit", "ops")
            .with(Reference.MAIN_GROUP, "Paris, France").inGroups("B", "A").inTeams("T")
            .with(new Activity(made, made.plusSeconds(1), Optional.empty(), 0))
            .build();

        Files.Export export = Files.exported("administrators", "csv", List.of(account),
            Map.of(new Name("audit"), "Auditor", new Name("ops"), "Ops, night"));

        assertThat(new String(export.file(), StandardCharsets.UTF_8)).isEqualTo(HEADER
            + "Jo Do,jo@x.org,,\"Auditor, ops\",\"Paris, France\",\"A, B\",T,2026-01-31,2026-02-01,Enabled\r\n");
        assertThat(export.losses()).isEmpty();
    }

    @Test
    void an_account_without_an_e_mail_is_written_and_told() {
        assertThat(Files.exported("administrators", "csv", List.of(AccountBuilder.anAccount("jo").build())).losses())
            .singleElement().satisfies(loss -> assertThat(loss.path()).isEqualTo("email"));
    }
}
