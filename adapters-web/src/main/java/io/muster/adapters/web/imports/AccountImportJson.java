package io.muster.adapters.web.imports;

import io.muster.application.importing.AccountImport;
import io.muster.application.importing.AccountImport.Report;
import io.muster.application.importing.ImportJob;
import io.muster.domain.importing.Decision;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an import did to an account.
 *
 * @param finishedAt null while it goes on
 * @param importId absent, like all that follows, of an import that the caller may not see
 */
@JsonbPropertyOrder({"decision", "createdBy", "finishedAt", "importId", "fileName", "row", "file", "fileRow", "changes"})
public record AccountImportJson(Decision.Kind decision, String createdBy, Instant finishedAt,
                                @JsonbNillable(false) Optional<String> importId, @JsonbNillable(false) Optional<String> fileName,
                                @JsonbNillable(false) Optional<Integer> row, @JsonbNillable(false) Optional<String> file,
                                @JsonbNillable(false) Optional<Integer> fileRow,
                                @JsonbNillable(false) Optional<List<ChangeJson>> changes) {
    static AccountImportJson of(AccountImport told) {
        Optional<ImportJob> job = told.report().map(Report::job);
        Optional<RowJson> row = told.report().map(Report::row).map(RowJson::of);
        return new AccountImportJson(told.decision(), told.createdBy(), told.finishedAt().orElse(null),
            job.map(seen -> seen.id().toString()), job.map(seen -> seen.request().fileName()),
            row.map(RowJson::row), row.flatMap(RowJson::file), row.flatMap(RowJson::fileRow), row.map(RowJson::changes));
    }
}
