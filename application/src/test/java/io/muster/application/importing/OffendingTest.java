package io.muster.application.importing;

import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class OffendingTest {
    private static Map<String, String> values(AccountRecord record, String... paths) {
        List<Problem> problems = Stream.of(paths).map(path -> new Problem(ProblemCode.FIELD_INVALID, path, "wrong")).toList();
        return Offending.values(record, problems);
    }

    @Test
    void are_fields_and_names_by_their_paths() {
        AccountRecord record = aRecord("a").with(Field.EMAIL, "no address").withRoles("r", "wizard").inTeams("ops").build();
        assertThat(values(record, "email", "roles[1]", "teams"))
            .isEqualTo(Map.of("email", "no address", "roles[1]", "wizard", "teams", "ops"));
    }

    @Test
    void are_missing_where_the_record_has_none() {
        assertThat(values(aRecord("a").withRoles("r").withCredential("$x$secret").build(),
            "email", "roles[7]", "teams[0]", "credential", "password", "Column", "", "x[1]")).isEmpty();
    }

    @Test
    void are_cut_where_nobody_reads_on() {
        assertThat(values(aRecord("a").with(Field.LOCALE, "x".repeat(70_000)).build(), "locale").get("locale")).hasSize(501);
    }
}
