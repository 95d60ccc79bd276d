package io.muster.adapters.web.testing;

import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.ExportState;
import io.muster.application.exporting.ExportedFile;
import io.muster.application.exporting.Selection;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportRequest;
import io.muster.application.importing.ImportState;
import io.muster.application.importing.OutcomeSummary;
import io.muster.application.importing.PlanSummary;
import io.muster.application.importing.Progress;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.application.port.out.Spool.SpooledFile;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Scope;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.Importer;
import io.muster.domain.importing.StatedRules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Imports and exports in any state. */
public final class Jobs {
    public static final JobId ID = new JobId(new UUID(0, 7));
    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Jobs() {
    }

    public static ImportJob received(ImportRequest request) {
        return ImportJob.received(ID, People.ADMIN.tenant(), new Importer(People.ADMIN.account(), People.ADMIN.permissions()),
            "admin", NOW, request,
            new SpooledFile("spool", 3, "abc123"));
    }

    public static ImportJob received() {
        return received(new ImportRequest("team.csv", Connection.LOCAL, FileType.UNSTATED, true, StatedRules.NONE));
    }

    public static ImportJob in(ImportState state, int done, int total, PlanSummary plan) {
        ImportJob job = received();
        FileShape shape = new FileShape(FileType.of("csv", "akeneo-users"), ImportRules.DEFAULT, CorrelationKey.USER_NAME, Set.of());
        boolean inspected = state != ImportState.RECEIVED;
        return new ImportJob(job.id(), job.tenant(), job.importer(), job.createdBy(), job.createdAt(), job.request(), job.file(),
            state, Optional.of(shape).filter(any -> inspected), List.of(), Optional.of(ImportRules.DEFAULT).filter(any -> inspected),
            new Progress(done, total), plan, OutcomeSummary.NONE, Optional.empty(),
            Optional.of(NOW).filter(any -> state.ended()));
    }

    public static ImportJob in(ImportState state, int done, int total) {
        return in(state, done, total, PlanSummary.EMPTY);
    }

    /** Of as many as there are, all alike. */
    public static Map<JobId, Interruption> interruptions(Collection<JobId> ids) {
        Interruption interruption = new Interruption("there is no room left", 3, NOW, NOW.plusSeconds(8));
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> interruption));
    }

    public static ExportJob export(ExportState state, Optional<String> fileName) {
        ExportRequest request = new ExportRequest("xlsx", "administrators", Selection.everybody(Connection.LOCAL), List.of(),
            SortKey.parse("userName,-createdAt"), false, Optional.empty());
        return new ExportJob(ID, People.ADMIN.tenant(), "admin", NOW, request, Scope.EVERYWHERE, state, 5, 5, Optional.of(NOW),
            fileName.map(name -> new ExportedFile(name, 4, Optional.of(NOW.plusSeconds(60)))),
            Optional.empty(), Optional.of(NOW).filter(any -> state.ended()), 1,
            List.of(new Loss("groups", "holds a name with a comma", 2, "ann")));
    }
}
