package io.muster.adapters.persistence;

import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Store;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an account that is being written refers to cannot be removed under it, though no foreign key guards that. */
abstract class RemovalRaces {
    private static final Tenant TENANT = Tenant.DEFAULT;
    private static final Name OPS = new Name("ops");
    private static final Name SECOND = new Name("second");

    private TestDatabase database;
    private Store store;

    abstract DataSource newDatabase();

    @BeforeEach
    void open() {
        database = TestDatabase.of(newDatabase());
        store = database.database();
        store.tenants().ensure(TENANT);
        store.references().add(TENANT, Definition.bare(ReferenceKind.TEAM, OPS));
        store.connections().add(TENANT, new Connection(SECOND, Connection.Kind.LOCAL, true, Optional.empty()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void write() {
        store.provisioning().write(TENANT, List.of(new Write.Insert(anAccount("a").inConnection("second").inTeams("ops").build())));
    }

    /** Begins the removal while an account that uses the thing is written and not committed yet. */
    private CompletableFuture<Void> removedWhileInUse(Runnable removal) {
        CountDownLatch begun = new CountDownLatch(1);
        return store.work().call(() -> {
            write();
            CompletableFuture<Void> removed = CompletableFuture.runAsync(() -> {
                begun.countDown();
                removal.run();
            });
            await(begun);
            return removed;
        });
    }

    @Test
    void a_team_that_an_uncommitted_account_is_in_stays() {
        CompletableFuture<Void> removed = removedWhileInUse(() -> store.references().remove(TENANT, ReferenceKind.TEAM, OPS));
        assertThatThrownBy(removed::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(WriteRefused.class);
        assertThat(store.accounts().find(TENANT, idOf("a")).orElseThrow().access())
            .isEqualTo(anAccount("a").inTeams("ops").build().access());
    }

    @Test
    void a_connection_that_an_uncommitted_account_is_in_stays() {
        CompletableFuture<Void> removed = removedWhileInUse(() -> store.connections().remove(TENANT, SECOND));
        assertThatThrownBy(removed::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(WriteRefused.class);
        assertThat(store.accounts().find(TENANT, idOf("a"))).isPresent();
    }

    @Test
    void who_counts_super_administrators_waits_for_who_counted_before() {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Integer> second = store.work().call(() -> {
            store.accounts().lockEnabledSuperAdministrators(TENANT);
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> {
                begun.countDown();
                return store.work().call(() -> store.accounts().lockEnabledSuperAdministrators(TENANT));
            });
            await(begun);
            store.provisioning().write(TENANT, List.of(new Write.Insert(anAccount("a").withRoles("super-administrator").build())));
            return waiting;
        });
        assertThat(second.join()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
