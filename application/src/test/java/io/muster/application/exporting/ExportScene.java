package io.muster.application.exporting;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.port.in.ExportAccounts;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.QueryLanguage;
import io.muster.application.twin.FakeExpressions;
import io.muster.application.twin.FakeFiles;
import io.muster.application.twin.FakeLanguage;
import io.muster.application.twin.FakePreviews;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.testing.AccountBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A tenant with accounts to export. */
public final class ExportScene {
    static final Duration KEPT = Duration.ofDays(7);

    public final InMemoryStore store = new InMemoryStore();
    final SteppingClock clock = new SteppingClock();
    final FakeFiles files = new FakeFiles(clock);
    final ExportUseCases useCases = new ExportUseCases(needs(new LineSink(), new FakeLanguage(), clock));
    final ExportAccounts exports = useCases.exportAccounts();
    final Caller admin = new Caller(Tenant.DEFAULT, idOf("admin"), "admin", Permissions.ALL);

    public ExportScene() {
        store.tenants().ensure(Tenant.DEFAULT);
    }

    /** What a node works with that has this sink, language and clock, on the same store. */
    ExportUseCases.Needs needs(LineSink sink, QueryLanguage language, Clock time) {
        return new ExportUseCases.Needs(store, files, sink, new FakePreviews(sink), new FakeExpressions(), language,
            (kind, job) -> { }, time, Runnable::run, KEPT);
    }

    public ExportUseCases useCases() {
        return useCases;
    }

    void given(AccountBuilder... accounts) {
        for (AccountBuilder account : accounts) {
            store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(account.build())));
        }
    }

    ExportJob start(ExportRequest request) {
        return exports.start(admin, request);
    }

    ExportJob run(ExportJob job) {
        useCases.run(job.id(), () -> false);
        return exports.find(admin, job.id());
    }

    String file(ExportJob job) throws IOException {
        return new String(exports.file(admin, job.id()).content().open().readAllBytes(), StandardCharsets.UTF_8);
    }

    public static Caller holding(String name, Permission... permissions) {
        return new Caller(Tenant.DEFAULT, idOf(name), name, Permissions.of(List.of(permissions)));
    }

    static Caller holding(Authority authority) {
        return new Caller(Tenant.DEFAULT, idOf("limited"), "limited", authority);
    }

    /** Who may export the accounts of a group only. */
    static Caller exporterOf(String group) {
        return holding(new Authority(Permissions.NONE, Map.of(Permission.ACCOUNTS_EXPORT, Scope.of(List.of(new Name(group))))));
    }

    /** All who can sign in. */
    public static ExportRequest request(String layout, Column... columns) {
        return new ExportRequest("lines", layout, Selection.everybody(Connection.LOCAL), List.of(columns), SortKey.BY_USER_NAME, false,
            Optional.empty());
    }

    /** @param ids of those who are exported; all where there are none */
    static ExportRequest request(Set<AccountId> ids, boolean includeDisabled, boolean includeCredentials) {
        return new ExportRequest("lines", "lines", new Selection(Connection.LOCAL, Optional.empty(), ids, includeDisabled), List.of(),
            SortKey.BY_USER_NAME, includeCredentials, Optional.empty());
    }

    public static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
