package io.muster.application.exporting.schedules;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.PageRequest;
import io.muster.application.audit.AuditFilter;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.ExportScene;
import io.muster.application.exporting.ExportUseCases;
import io.muster.application.exporting.LineSink;
import io.muster.application.port.in.ManageExportSchedules;
import io.muster.application.port.in.ManageExportSchedules.ScheduleRequest;
import io.muster.application.port.in.RunExportSchedules;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.twin.FakeExpressions;
import io.muster.application.twin.FakeFiles;
import io.muster.application.twin.FakeLanguage;
import io.muster.application.twin.FakePreviews;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.testing.AccountBuilder;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;

/** A tenant in which ann, who may export, has a saved export; jobs run when the test says so. */
final class ScheduleScene {
    static final Tenant TENANT = Tenant.DEFAULT;
    static final Name NIGHTLY = new Name("nightly");
    static final Name ALL = new Name("all");
    static final Duration KEPT = Duration.ofDays(7);

    final InMemoryStore store = new InMemoryStore();
    final SteppingClock clock = new SteppingClock();
    final FakeFiles files = new FakeFiles(clock);
    final FakeTargets targets = new FakeTargets();
    final Caller ann = new Caller(TENANT, idOf("ann"), "ann", Permissions.of(List.of(Permission.ACCOUNTS_EXPORT)));
    final ExportUseCases exports;
    final ManageExportSchedules schedules;
    private final List<JobId> submitted = new ArrayList<>();
    private final RunExportSchedules runs;

    ScheduleScene() {
        LineSink sink = new LineSink();
        exports = new ExportUseCases(new ExportUseCases.Needs(store, files, sink, new FakePreviews(sink), new FakeExpressions(),
            new FakeLanguage(), (kind, job) -> submitted.add(job), clock, Runnable::run, KEPT));
        ScheduleUseCases useCases = new ScheduleUseCases(
            new ScheduleUseCases.Needs(store, files, sink, exports, new FakeCron(), targets, clock, KEPT));
        schedules = useCases.manageExportSchedules();
        runs = useCases.runExportSchedules();
        store.tenants().ensure(TENANT);
        role("exporter", Permission.ACCOUNTS_EXPORT);
        has(anAccount("ann").withRoles("exporter"));
    }

    void role(String name, Permission... permissions) {
        store.references().add(TENANT, Definition.role(new Name(name), name, Permissions.of(List.of(permissions))));
    }

    void has(AccountBuilder account) {
        store.provisioning().write(TENANT, List.of(new Write.Insert(account.build())));
    }

    /** The account as it is from now on. */
    void changed(AccountBuilder account) {
        Account after = account.build();
        Account before = store.accounts().find(TENANT, after.id()).orElseThrow();
        store.provisioning().write(TENANT, List.of(new Write.Replace(before, after)));
    }

    void saved(ExportRequest request) {
        exports.manageExportDefinitions().save(ann, ALL, true, request);
    }

    /** Every hour. */
    static ScheduleRequest hourly(int keep, Optional<String> target) {
        return new ScheduleRequest(NIGHTLY, ALL, new Rhythm("PT1H", ZoneOffset.UTC), keep, false, target);
    }

    void scheduled(int keep, Optional<String> target) {
        saved(ExportScene.request("lines"));
        schedules.save(ann, hourly(keep, target));
    }

    /** What a node does every few seconds, and the jobs between. */
    void tick() {
        runs.start();
        List.copyOf(submitted).forEach(job -> exports.run(job, () -> false));
        submitted.clear();
        runs.deliver();
    }

    void start() {
        runs.start();
    }

    void deliver() {
        runs.deliver();
    }

    void anHourLater() {
        clock.advance(Duration.ofHours(1));
    }

    List<ScheduledRun> runs() {
        return store.scheduledRuns().of(TENANT, NIGHTLY);
    }

    List<ExportJob> jobs() {
        return store.exports().page(TENANT, PageRequest.first(99)).items();
    }

    List<AuditTrail.Entry> noted(String action) {
        return store.audit().page(TENANT, AuditFilter.ALL, PageRequest.first(99)).items().stream().map(ChainedEntry::entry)
            .filter(entry -> entry.action().equals(action)).toList();
    }
}
