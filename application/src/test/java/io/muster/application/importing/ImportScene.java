package io.muster.application.importing;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.PageRequest;
import io.muster.application.contract.Sample;
import io.muster.application.files.FileType;
import io.muster.application.files.SourceItem;
import io.muster.application.port.in.RunJobs.Next;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Store;
import io.muster.application.twin.FakeFiles;
import io.muster.application.twin.FakeHashing;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.LossLimit;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.testing.AccountBuilder;
import io.muster.domain.testing.RecordBuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;

/** An instance with one super administrator, {@code admin}, and all that a test of imports touches. */
final class ImportScene {
    static final StatedRules UPDATE = new StatedRules(OnMatch.UPDATE, null, null, null, null, null, null);

    final Store store;
    final SteppingClock clock = new SteppingClock();
    final FakeFiles files = new FakeFiles(clock);
    final InMemoryDirectory directory = new InMemoryDirectory();
    final List<JobId> submitted = new ArrayList<>();
    final Caller admin = new Caller(Tenant.DEFAULT, idOf("admin"), "admin", Permissions.ALL);
    final ImportUseCases imports;

    ImportScene() {
        this(new InMemoryStore(), 3);
    }

    ImportScene(Store store, int chunkSize) {
        this.store = store;
        store.tenants().ensure(Tenant.DEFAULT);
        imports = new ImportUseCases(new ImportUseCases.Needs(store, files, files, null, new FakeHashing(),
            directory, (kind, id) -> submit(kind, id), clock, 1000, chunkSize, LossLimit.DEFAULT, Runnable::run, Sample.PASSWORDS));
        given(anAccount("admin").withRoles("super-administrator"));
    }

    private void submit(Dispatch.Kind kind, JobId id) {
        submitted.add(id);
    }

    void given(Definition... definitions) {
        store.work().run(() -> List.of(definitions).forEach(definition -> store.references().add(Tenant.DEFAULT, definition)));
    }

    void given(AccountBuilder... accounts) {
        for (AccountBuilder account : accounts) {
            store.work().run(() -> store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(account.build()))));
        }
    }

    /** Somebody else changes an account, or everything of it. */
    void meanwhile(AccountBuilder changed) {
        Account after = changed.build();
        Account before = account(after.profile().userName().value());
        Account next = new Account(before.id(), before.version().next(), before.connection(), after.profile(), after.access(),
            after.credential(), before.activity());
        store.work().run(() -> store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Replace(before, next))));
    }

    Account account(String userName) {
        return find(userName).orElseThrow(() -> new AssertionError("there is no account " + userName));
    }

    Optional<Account> find(String userName) {
        return store.accounts().withUserName(Tenant.DEFAULT, Connection.LOCAL, new UserName(userName));
    }

    static SourceItem row(RecordBuilder record) {
        return new SourceItem.Row(record.build(), Optional.empty());
    }

    /** Numbers the records as a file does. */
    static List<SourceItem> rows(RecordBuilder... records) {
        List<SourceItem> rows = new ArrayList<>();
        for (RecordBuilder record : records) {
            rows.add(row(record.inRow(rows.size() + 1)));
        }
        return rows;
    }

    /** Receives a file and runs its job until it waits or ends. */
    ImportJob plan(StatedRules rules, RecordBuilder... records) {
        return run(receive(request(rules, true), rows(records)));
    }

    ImportRequest request(StatedRules rules, boolean review) {
        return new ImportRequest("file.fake", Connection.LOCAL, FileType.UNSTATED, review, rules);
    }

    ImportJob receive(ImportRequest request, List<? extends SourceItem> items) {
        return imports.planImport().plan(admin, request, files.file("file-" + System.identityHashCode(items), items));
    }

    ImportJob run(ImportJob job) {
        if (imports.run(job.id(), () -> false) != Next.NOTHING) {
            throw new AssertionError("the job must wait");
        }
        return job(job.id());
    }

    ImportJob apply(ImportJob job) {
        imports.applyImport().apply(admin, job.id(), Optional.empty());
        return run(job);
    }

    ImportJob job(JobId id) {
        return imports.followImports().find(admin, id);
    }

    List<ReportedRow> report(ImportJob job) {
        return imports.followImports().rows(admin, job.id(), RowFilter.ALL, PageRequest.first(PageRequest.MAX_LIMIT)).items();
    }

    static Definition team(String name) {
        return Definition.team(new Name(name), Optional.empty());
    }
}
