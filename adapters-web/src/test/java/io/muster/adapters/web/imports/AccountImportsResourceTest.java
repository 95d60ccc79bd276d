package io.muster.adapters.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.testing.Api;
import io.muster.adapters.web.testing.Jobs;
import io.muster.application.importing.AccountImport;
import io.muster.application.importing.ImportState;
import io.muster.application.importing.PlannedRow;
import io.muster.application.importing.ReportedRow;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.importing.Changes;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.FieldChange;
import io.muster.domain.importing.Outcome;
import io.muster.domain.testing.AccountBuilder;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class AccountImportsResourceTest {
    private static final String PATH = "accounts/" + AccountBuilder.idOf("jdoe") + "/imports";

    private final Api api = new Api();

    @Test
    void shows_an_import_with_its_changes_as_the_report_does_and_no_secret() {
        Changes changes = new Changes(List.of(new FieldChange.Value(Field.EMAIL, "a@x", "b@x")),
            Optional.of(new Credential("$x$secret")), Optional.empty());
        ReportedRow row = ReportedRow.of(new PlannedRow(RecordBuilder.aRecord("jdoe").inRow(3).build(),
            new Decision.Update(AccountBuilder.idOf("jdoe"), AccountVersion.FIRST, changes)), Optional.of(Outcome.APPLIED));
        done(new AccountImport("admin", Optional.of(Jobs.NOW), Decision.Kind.UPDATE,
            Optional.of(new AccountImport.Report(Jobs.in(ImportState.DONE, 3, 3), row))));

        assertThat(api.get(PATH).body()).isEqualTo("{\"items\":[{\"decision\":\"UPDATE\",\"createdBy\":\"admin\","
            + "\"finishedAt\":\"2026-01-01T00:00:00Z\",\"importId\":\"" + Jobs.ID + "\",\"fileName\":\"team.csv\","
            + "\"row\":3,\"changes\":["
            + "{\"field\":\"email\",\"from\":\"a@x\",\"to\":\"b@x\"},{\"field\":\"credential\",\"from\":null,\"to\":\"•••\"}]}],"
            + "\"total\":1}");
    }

    @Test
    void shows_of_an_import_that_is_not_to_be_seen_when_it_was_and_by_whom() {
        done(new AccountImport("admin", Optional.empty(), Decision.Kind.CREATE, Optional.empty()));

        assertThat(api.get(PATH).body()).isEqualTo(
            "{\"items\":[{\"decision\":\"CREATE\",\"createdBy\":\"admin\",\"finishedAt\":null}],\"total\":1}");
    }

    @Test
    void knows_no_account_by_what_is_no_id() {
        assertThat(api.get("accounts/jdoe/imports").status()).isEqualTo(404);
    }

    private void done(AccountImport told) {
        api.imports.done.put(AccountBuilder.idOf("jdoe"), List.of(told));
    }
}
