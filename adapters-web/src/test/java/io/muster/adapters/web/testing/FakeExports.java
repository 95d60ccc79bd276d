package io.muster.adapters.web.testing;

import io.muster.application.Caller;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.accounts.Deletion;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportPreview;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.columns.ColumnOffer;
import io.muster.application.files.FileBeginning;
import io.muster.application.port.in.ExportAccounts;
import io.muster.application.port.in.PrepareExports;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.access.Scope;
import io.muster.domain.exporting.ColumnChoice;
import io.muster.domain.exporting.ColumnValue;
import io.muster.domain.testing.AccountBuilder;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** One export, whose state the test sets; its file says {@code file}. */
public final class FakeExports implements ExportAccounts, PrepareExports {
    public volatile ExportJob job;
    public ExportRequest request;
    public Optional<String> creator = Optional.empty();

    @Override
    public ExportJob start(Caller caller, ExportRequest wanted) {
        request = wanted;
        job = ExportJob.received(Jobs.ID, caller.tenant(), caller.userName(), Jobs.NOW, wanted, Scope.EVERYWHERE);
        return job;
    }

    @Override
    public ExportJob find(Caller caller, JobId id) {
        if (job == null || !job.id().equals(id)) {
            throw Refusal.notFound("export " + id);
        }
        return job;
    }

    @Override
    public Page<ExportJob> page(Caller caller, Optional<String> createdBy, PageRequest page) {
        creator = createdBy;
        return new Page<>(List.of(job), Optional.empty(), 1);
    }

    @Override
    public Map<JobId, Interruption> interruptions(Caller caller, Collection<JobId> ids) {
        return Jobs.interruptions(ids);
    }

    @Override
    public Download file(Caller caller, JobId id) {
        return new Download(find(caller, id), () -> new ByteArrayInputStream("file".getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Page<Deletion> deletions(Caller caller, JobId id, PageRequest page) {
        ExportJob found = find(caller, id);
        Deletion gone = new Deletion(AccountBuilder.idOf("gone"), found.request().selection().connection(), "gone", Optional.of("S-1-5"),
            new TreeSet<>(), Jobs.NOW);
        return new Page<>(List.of(gone), Optional.empty(), 1);
    }

    @Override
    public ExportJob cancel(Caller caller, JobId id) {
        return find(caller, id);
    }

    @Override
    public ColumnOffer columns(Caller caller) {
        return ColumnOffer.of(List.of(new ColumnChoice("Name", "displayName", Optional.of("name"), ColumnChoice.Type.TEXT)));
    }

    @Override
    public long count(Caller caller, ExportRequest wanted) {
        request = wanted;
        return 1_234_567;
    }

    @Override
    public ExportPreview preview(Caller caller, ExportRequest wanted) {
        request = wanted;
        List<ColumnValue> row = List.of(new ColumnValue.Text("Zoë"), new ColumnValue.Number(new BigDecimal("1.50")),
            new ColumnValue.Flag(true),
            new ColumnValue.Time(Jobs.NOW), new ColumnValue.Items(List.of(new ColumnValue.Text("a"))),
            new ColumnValue.Members("{\"b\":null}"), ColumnValue.NOTHING);
        return new ExportPreview(new FileBeginning(List.of("a", "b", "c", "d", "e", "f", "g"), List.of(row)), 12,
            List.of(new Loss("g", "uses a value that is missing; it was left empty", 1, "zoe")));
    }
}
