package io.muster.application.exporting;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.twin.FakeExpressions;
import io.muster.application.twin.FakeFiles;
import io.muster.application.twin.FakeLanguage;
import io.muster.application.twin.FakePreviews;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.testing.AccountBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A tenant with accounts to export. */
public final class ExportScene {
    public final InMemoryStore store = new InMemoryStore();
    final ExportUseCases useCases;

    public ExportScene() {
        LineSink sink = new LineSink();
        SteppingClock clock = new SteppingClock();
        useCases = new ExportUseCases(new ExportUseCases.Needs(store, new FakeFiles(clock), sink, new FakePreviews(sink),
            new FakeExpressions(), new FakeLanguage(), (kind, job) -> { }, clock, Runnable::run, Duration.ofDays(7)));
        store.tenants().ensure(Tenant.DEFAULT);
    }

    public ExportUseCases useCases() {
        return useCases;
    }

    void given(AccountBuilder... accounts) {
        for (AccountBuilder account : accounts) {
            store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(account.build())));
        }
    }

    public static Caller holding(String name, Permission... permissions) {
        return new Caller(Tenant.DEFAULT, idOf(name), name, Permissions.of(List.of(permissions)));
    }

    static Caller holding(Authority authority) {
        return new Caller(Tenant.DEFAULT, idOf("limited"), "limited", authority);
    }

    /** All who can sign in. */
    public static ExportRequest request(String layout, Column... columns) {
        return new ExportRequest("lines", layout, Selection.everybody(Connection.LOCAL), List.of(columns), SortKey.BY_USER_NAME, false,
            Optional.empty());
    }

    public static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
