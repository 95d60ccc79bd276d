package io.muster.adapters.web.testing;

import io.muster.application.Caller;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.files.FileColumns;
import io.muster.application.importing.AccountImport;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportRequest;
import io.muster.application.importing.ReportedRow;
import io.muster.application.importing.RowFilter;
import io.muster.application.port.in.ApplyImport;
import io.muster.application.port.in.FollowImports;
import io.muster.application.port.in.PlanImport;
import io.muster.application.port.in.ReadAccountImports;
import io.muster.domain.account.AccountId;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One import, whose state the test sets. */
public final class FakeImports implements PlanImport, FollowImports, ApplyImport, ReadAccountImports {
    public volatile ImportJob job;
    public byte[] received;
    public RowFilter filter;
    public Optional<String> creator = Optional.empty();
    /** What everything that asks for the import is answered with; null for the import. */
    public Refusal refusal;
    public final List<ReportedRow> rows = new ArrayList<>();
    public Optional<RepairFile> rejects = Optional.empty();
    /** What was done to the account that was asked for. */
    public final Map<AccountId, List<AccountImport>> done = new HashMap<>();

    @Override
    public ImportJob plan(Caller caller, ImportRequest request, InputStream file) {
        try {
            received = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        job = Jobs.received(request);
        return job;
    }

    @Override
    public ImportJob again(Caller caller, JobId earlier, ImportRequest request) {
        find(caller, earlier);
        job = Jobs.received(request);
        return job;
    }

    @Override
    public ImportJob find(Caller caller, JobId id) {
        if (refusal != null) {
            throw refusal;
        }
        if (job == null || !job.id().equals(id)) {
            throw Refusal.notFound("import " + id);
        }
        return job;
    }

    @Override
    public Page<ImportJob> page(Caller caller, Optional<String> createdBy, PageRequest request) {
        creator = createdBy;
        return new Page<>(Optional.ofNullable(job).stream().toList(), Optional.empty(), job == null ? 0 : 1);
    }

    @Override
    public Map<JobId, Interruption> interruptions(Caller caller, Collection<JobId> ids) {
        return Jobs.interruptions(ids);
    }

    @Override
    public FileColumns columns(Caller caller, JobId id) {
        find(caller, id);
        return new FileColumns(List.of(new FileColumns.Column("Mail", Optional.of("email")),
            new FileColumns.Column("Since", Optional.empty())), List.of("userName", "email"));
    }

    @Override
    public Page<ReportedRow> rows(Caller caller, JobId id, RowFilter wanted, PageRequest request) {
        filter = wanted;
        return new Page<>(rows, Optional.of("more"), rows.size());
    }

    @Override
    public Optional<RepairFile> rejects(Caller caller, JobId id) {
        return rejects;
    }

    @Override
    public Page<AccountImport> page(Caller caller, AccountId account, PageRequest request) {
        return Page.cut(done.getOrDefault(account, List.of()), request);
    }

    @Override
    public ImportJob apply(Caller caller, JobId id, Optional<Long> confirmed) {
        throw Refusal.conflict("import.not-planned", "the import is " + find(caller, id).state() + "; only a planned one can be applied");
    }

    @Override
    public ImportJob cancel(Caller caller, JobId id) {
        return find(caller, id);
    }
}
