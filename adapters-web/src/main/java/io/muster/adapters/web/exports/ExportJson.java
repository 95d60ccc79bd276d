package io.muster.adapters.web.exports;

import io.muster.adapters.web.json.InterruptionJson;
import io.muster.application.Interruption;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.ExportState;
import io.muster.application.exporting.ExportedFile;
import io.muster.application.exporting.Selection;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.SortKey;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An export as the API shows it, with what was asked of it. */
@JsonbPropertyOrder({"id", "state", "format", "layout", "connection", "fileName", "progress", "asOf", "size", "expiresAt", "losses",
    "failure", "interruption", "createdBy", "createdAt", "finishedAt", "query", "accountIds", "includeDisabled",
    "columns", "sort", "includeCredentials"})
public record ExportJson(String id, ExportState state, String format, String layout, String connection, String fileName,
                         ProgressJson progress, Instant asOf, Long size, Instant expiresAt, List<LossJson> losses, String failure,
                         InterruptionJson interruption, String createdBy, Instant createdAt, Instant finishedAt,
                         String query, List<String> accountIds, boolean includeDisabled,
                         List<ColumnJson> columns, String sort, boolean includeCredentials) {

    /** How many accounts are written. */
    @JsonbPropertyOrder({"done", "total"})
    public record ProgressJson(long done, Long total) {
        static ProgressJson of(ExportJob job) {
            boolean counted = job.total() > 0 || job.state() == ExportState.DONE;
            return new ProgressJson(job.done(), counted ? job.total() : null);
        }
    }

    /** What the file has no room for. */
    @JsonbPropertyOrder({"path", "message", "count", "first"})
    public record LossJson(String path, String message, long count, String first) {
        static LossJson of(Loss loss) {
            return new LossJson(loss.path(), loss.path() + " " + loss.reason(), loss.count(), loss.first());
        }
    }

    static ExportJson of(ExportJob job) {
        return of(job, Optional.empty());
    }

    /** @param interruption why it stands still, where it does */
    static ExportJson of(ExportJob job, Optional<Interruption> interruption) {
        ExportRequest request = job.request();
        Selection selection = request.selection();
        return new ExportJson(job.id().toString(), job.state(), request.format(), request.layout(), selection.connection().value(),
            job.file().map(ExportedFile::name).or(request::fileName).orElse(null), ProgressJson.of(job), job.asOf().orElse(null),
            job.file().map(ExportedFile::size).orElse(null), job.file().flatMap(ExportedFile::expiresAt).orElse(null),
            job.losses().stream().map(LossJson::of).toList(), job.failure().orElse(null),
            interruption.map(InterruptionJson::of).orElse(null), job.createdBy(), job.createdAt(),
            job.finishedAt().orElse(null), selection.query().orElse(null),
            selection.accountIds().stream().sorted().map(AccountId::toString).toList(),
            selection.includeDisabled(),
            request.columns().stream().map(ColumnJson::of).toList(), SortKey.text(request.sort()), request.includeCredentials());
    }
}
