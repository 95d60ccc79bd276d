package io.muster.application.importing;

import io.muster.application.Caller;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.files.FileColumns;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.RejectedRow;
import io.muster.application.jobs.VisibleJobs;
import io.muster.application.port.in.FollowImports;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.RecordSource;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Permission;
import io.muster.domain.importing.Decision;

import java.io.OutputStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

final class FollowImportsService implements FollowImports {
    private final Store store;
    private final VisibleJobs<ImportJob> imports;
    private final Spool spool;
    private final RecordSource source;
    private final AccountSink sink;

    FollowImportsService(Store store, Spool spool, RecordSource source, AccountSink sink) {
        this.store = store;
        this.imports = ImportJob.visible(store.imports());
        this.spool = spool;
        this.source = source;
        this.sink = sink;
    }

    @Override
    public ImportJob find(Caller caller, JobId id) {
        return imports.find(caller, id);
    }

    @Override
    public Page<ImportJob> page(Caller caller, Optional<String> createdBy, PageRequest request) {
        return imports.page(caller, createdBy, request);
    }

    @Override
    public Map<JobId, Interruption> interruptions(Caller caller, Collection<JobId> ids) {
        return imports.interruptions(caller, ids);
    }

    @Override
    public FileColumns columns(Caller caller, JobId id) {
        ImportJob job = find(caller, id);
        FileType type = job.shape().map(FileShape::type).orElse(job.request().type());
        try {
            return source.columns(spool.content(job.file().key()), type);
        } catch (FileRejected rejected) {
            throw Refusal.conflict(rejected.problem().code().code(), rejected.getMessage());
        }
    }

    @Override
    public Page<ReportedRow> rows(Caller caller, JobId id, RowFilter filter, PageRequest request) {
        ImportJob job = find(caller, id);
        return store.plans().report(job.id(), filter, request).map(row -> row.in(job.parts()));
    }

    @Override
    public Optional<RepairFile> rejects(Caller caller, JobId id) {
        ImportJob job = find(caller, id);
        if (!job.hasCompletePlan()) {
            throw Refusal.conflict("import.not-planned", "there is no complete plan; the import is " + job.state());
        }
        if (job.plan().count(Decision.Kind.REJECT) == 0) {
            return Optional.empty();
        }
        // A repair file without the credentials would make accounts that nobody can sign in to; but hashes leave only for
        // who may have them.
        boolean credentials = caller.scope(Permission.CREDENTIALS_EXPORT).covers(job.importer().scope());
        return Optional.of(new Repair(job, credentials));
    }

    private final class Repair implements RepairFile {
        private final ImportJob job;
        private final boolean credentials;

        Repair(ImportJob job, boolean credentials) {
            this.job = job;
            this.credentials = credentials;
        }

        /** {@code team.accounts} becomes {@code team-rejected.accounts}. */
        @Override
        public String fileName() {
            String name = job.request().fileName();
            int dot = name.lastIndexOf('.');
            FileShape shape = job.shape().orElseThrow();
            String format = sink.repairFormat(shape);
            String extension = format.equals(shape.type().format()) ? name.substring(dot > 0 ? dot : name.length()) : "." + format;
            return name.substring(0, dot > 0 ? dot : name.length()) + "-rejected" + extension;
        }

        @Override
        public void writeTo(OutputStream out) {
            sink.repair(spool.content(job.file().key()), job.shape().orElseThrow(), new RejectedRows(job.id()), credentials, out);
        }
    }

    /** The rejected rows of an import, read a page at a time. */
    private final class RejectedRows implements Iterator<RejectedRow> {
        private static final RowFilter REJECTED = new RowFilter(Optional.of(Decision.Kind.REJECT), Optional.empty());
        private final JobId job;
        private Page<ReportedRow> page;
        private Iterator<ReportedRow> rows;

        RejectedRows(JobId job) {
            this.job = job;
            read(PageRequest.first(PageRequest.MAX_LIMIT));
        }

        private void read(PageRequest request) {
            page = store.plans().report(job, REJECTED, request);
            rows = page.items().iterator();
        }

        @Override
        public boolean hasNext() {
            if (!rows.hasNext() && page.next().isPresent()) {
                read(new PageRequest(PageRequest.MAX_LIMIT, page.next()));
            }
            return rows.hasNext();
        }

        @Override
        public RejectedRow next() {
            hasNext();
            ReportedRow row = rows.next();
            return new RejectedRow(row.row(), row.reasons());
        }
    }
}
