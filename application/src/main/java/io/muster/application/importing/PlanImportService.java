package io.muster.application.importing;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.Refusal;
import io.muster.application.files.SpoolKey;
import io.muster.application.jobs.VisibleJobs;
import io.muster.application.port.in.PlanImport;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Directory;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Permission;
import io.muster.domain.importing.DirectoryRule;
import io.muster.domain.importing.Importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

final class PlanImportService implements PlanImport {
    private final Store store;
    private final VisibleJobs<ImportJob> imports;
    private final Spool spool;
    private final Directory directory;
    private final Dispatch dispatch;
    private final Clock clock;
    private final Reception reception;
    private final boolean mails;

    PlanImportService(ImportUseCases.Needs needs) {
        this.store = needs.store();
        this.imports = ImportJob.visible(store.imports());
        this.spool = needs.spool();
        this.directory = needs.directory();
        this.dispatch = needs.dispatch();
        this.clock = needs.clock();
        this.reception = new Reception(needs.spool(), needs.maxBytes());
        this.mails = needs.passwords().mails();
    }

    @Override
    public ImportJob plan(Caller caller, ImportRequest request, InputStream file) {
        caller.mustHold(Permission.ACCOUNTS_IMPORT);
        if (request.rules().directory() == DirectoryRule.IGNORE) {
            caller.mustHold(Permission.DIRECTORY_IGNORE);
        }
        Connection connection = store.connections().find(caller.tenant(), request.connection())
            .orElseThrow(() -> Refusal.invalid("connection.unknown", "there is no connection " + request.connection()));
        if (connection.kind() == Connection.Kind.DIRECTORY && request.rules().directory() != DirectoryRule.IGNORE
            && !directory.serves(connection)) {
            throw Refusal.conflict("directory.unavailable", "connection " + connection.name() + " has a directory that cannot be "
                + "asked, since this Muster has no adapter for it; state the rule \"directory\": \"IGNORE\" to import without it");
        }
        if (request.sendLinks()) {
            mustSendLinks(connection);
        }
        // The id comes first, so that the file's key tells for ever which job needs it.
        JobId id = JobId.next();
        Spool.SpooledFile spooled = reception.receive(SpoolKey.upload(id).text(), file);
        Importer importer = new Importer(caller.account(), caller.authority(), Permission.ACCOUNTS_IMPORT);
        ImportJob job = ImportJob.received(id, caller.tenant(), importer, caller.userName(),
            clock.instant().truncatedTo(ChronoUnit.MICROS), request, spooled);
        // Where this fails, the commit may have come through all the same: a file that no job needs is swept up later.
        store.work().run(() -> receive(caller, job));
        return job;
    }

    @Override
    public ImportJob again(Caller caller, JobId earlier, ImportRequest request) {
        try (InputStream file = spool.content(imports.find(caller, earlier).file().key()).open()) {
            return plan(caller, request, file);
        } catch (IOException e) {
            throw new UncheckedIOException("the file of import " + earlier + " could not be read: " + e.getMessage(), e);
        }
    }

    private void mustSendLinks(Connection connection) {
        if (connection.kind() == Connection.Kind.DIRECTORY) {
            throw Refusal.invalid("password-link.directory", "the directory keeps the passwords of connection " + connection.name()
                + "; leave \"sendLinks\" out");
        }
        if (!mails) {
            throw Refusal.conflict("mail.off", "this Muster sends no mails, since muster.smtp.host is not set; leave \"sendLinks\" out");
        }
    }

    private void receive(Caller caller, ImportJob job) {
        store.imports().add(job);
        dispatch.submit(Dispatch.Kind.IMPORT, job.id());
        store.audit().add(job.tenant(), AuditTrail.Entry.by(caller, job.createdAt(), "import.received", job.id().toString(), 0,
            ImportAudit.received(job)));
    }
}
