package io.muster.adapters.web.exports;

import io.muster.adapters.web.json.InterruptionJson;
import io.muster.application.Interruption;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.ExportState;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.SortKey;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An export as the API shows it, with what was asked of it. */
@JsonbPropertyOrder({"id", "state", "format", "layout", "connection", "fileName", "progress", "asOf", "size", "failure", "interruption",
    "createdBy", "createdAt", "finishedAt", "accountIds", "includeDisabled", "sort", "includeCredentials"})
public record ExportJson(String id, ExportState state, String format, String layout, String connection, String fileName,
                         ProgressJson progress, Instant asOf, Long size, String failure, InterruptionJson interruption, String createdBy,
                         Instant createdAt, Instant finishedAt, List<String> accountIds, boolean includeDisabled,
                         String sort, boolean includeCredentials) {

    /** How many accounts are written. */
    @JsonbPropertyOrder({"done", "total"})
    public record ProgressJson(long done, Long total) {
        static ProgressJson of(ExportJob job) {
            boolean counted = job.total() > 0 || job.state() == ExportState.DONE;
            return new ProgressJson(job.done(), counted ? job.total() : null);
        }
    }

    static ExportJson of(ExportJob job) {
        return of(job, Optional.empty());
    }

    /** @param interruption why it stands still, where it does */
    static ExportJson of(ExportJob job, Optional<Interruption> interruption) {
        ExportRequest request = job.request();
        return new ExportJson(job.id().toString(), job.state(), request.format(), request.layout(), request.connection().value(),
            job.fileName().or(request::fileName).orElse(null), ProgressJson.of(job), job.asOf().orElse(null),
            job.state() == ExportState.DONE ? job.size() : null, job.failure().orElse(null),
            interruption.map(InterruptionJson::of).orElse(null), job.createdBy(), job.createdAt(),
            job.finishedAt().orElse(null), request.accountIds().stream().sorted().map(AccountId::toString).toList(),
            request.includeDisabled(), sort(request.sort()), request.includeCredentials());
    }

    private static String sort(List<SortKey> keys) {
        return keys.stream().map(key -> (key.descending() ? "-" : "") + key.property().label()).collect(Collectors.joining(","));
    }
}
