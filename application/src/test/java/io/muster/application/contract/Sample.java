package io.muster.application.contract;

import io.muster.application.JobId;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.ExportState;
import io.muster.application.exporting.ExportedFile;
import io.muster.application.exporting.Selection;
import io.muster.application.files.FileType;
import io.muster.application.files.SpoolKey;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportRequest;
import io.muster.application.importing.ImportState;
import io.muster.application.importing.Progress;
import io.muster.application.passwords.PasswordSettings;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.application.port.out.Spool.SpooledFile;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.importing.Importer;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.password.PasswordPolicy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.idOf;

/** Jobs for tests, in any state. */
public final class Sample {
    /** Nothing is common here but {@code password}; links are sent by mail. */
    public static final PasswordSettings PASSWORDS = new PasswordSettings(
        new PasswordPolicy(PasswordPolicy.SINGLE_FACTOR, Set.of("password")), Duration.ofHours(72), Duration.ofHours(1),
        "https://muster.example.com/", true);

    private Sample() {
    }

    static ImportJob anImport() {
        return anImport(THEN);
    }

    static ImportJob anImport(Instant createdAt) {
        return anImport(JobId.next(), createdAt);
    }

    /** One whose file has the key that is made of its id. */
    public static ImportJob anImport(JobId id) {
        return anImport(id, THEN);
    }

    private static ImportJob anImport(JobId id, Instant createdAt) {
        return ImportJob.received(id, Tenant.DEFAULT, new Importer(idOf("admin"), Permissions.ALL), "admin", createdAt,
            new ImportRequest("t😀am.accounts", Connection.LOCAL, FileType.UNSTATED, true, StatedRules.NONE),
            new SpooledFile(SpoolKey.upload(id).text(), 42, "ab".repeat(32)));
    }

    public static ImportJob in(ImportState state, int done, int total, ImportJob job) {
        return in(state, new Progress(done, total), job.finishedAt(), job);
    }

    /** One that has ended after it had carried out so many rows. */
    static ImportJob done(Instant finishedAt, int rows, ImportJob job) {
        return in(ImportState.DONE, new Progress(rows, rows), Optional.of(finishedAt), job);
    }

    private static ImportJob in(ImportState state, Progress progress, Optional<Instant> finishedAt, ImportJob job) {
        return new ImportJob(job.id(), job.tenant(), job.importer(), job.createdBy(), job.createdAt(), job.request(), job.file(),
            state, job.shape(), job.parts(), job.rules(), progress, job.plan(), job.outcome(), job.failure(), finishedAt);
    }

    public static ExportJob anExport(Instant createdAt) {
        return ExportJob.received(JobId.next(), Tenant.DEFAULT, "admin", createdAt, new ExportRequest("xlsx", "administrators",
            new Selection(Connection.LOCAL, Optional.of("teams:\"EMEA 😀\""), Set.of(idOf("a"), idOf("b")), true,
                Optional.of(THEN)),
            List.of(new Column("Name 😀", "user.name || '-'"), new Column("Mail", "email")), SortKey.parse("-createdAt,userName"),
            false, Optional.of("x.xlsx")),
            Scope.of(List.of(new Name("France"), new Name("Lyon 😀"))));
    }

    public static ExportJob in(ExportState state, ExportJob job) {
        return new ExportJob(job.id(), job.tenant(), job.createdBy(), job.createdAt(), job.request(), job.scope(), state, 3, 9,
            Optional.of(THEN), Optional.of(new ExportedFile("Accounts.accounts", 1L << 40, Optional.of(THEN.plus(Duration.ofDays(90))))),
            Optional.of("why 😀"), Optional.of(THEN), 5, List.of(new Loss("groups", "holds a comma, 😀", 1L << 40, "ann")));
    }
}
