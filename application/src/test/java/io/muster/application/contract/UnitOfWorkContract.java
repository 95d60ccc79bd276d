package io.muster.application.contract;

import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.exporting.AccountQuery;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public abstract class UnitOfWorkContract extends StoreContract {
    private static final RuntimeException BREAKAGE = new IllegalStateException("breakage");

    private long accounts() {
        return store.accounts().count(TENANT, AccountQuery.EVERYBODY);
    }

    @Test
    void keeps_what_ran_to_its_end() {
        assertThat(store.work().<String>call(() -> {
            has(anAccount("a").build());
            return "done";
        })).isEqualTo("done");
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void keeps_nothing_of_what_threw() {
        assertThatThrownBy(() -> store.work().run(() -> {
            has(anAccount("a").build());
            throw BREAKAGE;
        })).isSameAs(BREAKAGE);
        assertThat(accounts()).isZero();
    }

    @Test
    void an_inner_unit_is_part_of_the_outer_one() {
        assertThatThrownBy(() -> store.work().run(() -> {
            store.work().run(() -> has(anAccount("a").build()));
            throw BREAKAGE;
        })).isSameAs(BREAKAGE);
        assertThat(accounts()).isZero();
    }

    @Test
    void an_attempt_that_throws_undoes_its_own_writes_alone() {
        store.work().run(() -> {
            has(anAccount("before").build());
            assertThatThrownBy(() -> store.work().attempt(() -> {
                has(anAccount("within").build());
                throw BREAKAGE;
            })).isSameAs(BREAKAGE);
            has(anAccount("after").build());
        });
        assertThat(accounts()).isEqualTo(2);
    }

    @Test
    void goes_on_after_an_attempt_that_the_store_refused() {
        has(anAccount("a").withEmail("a@example.com").build());
        store.work().run(() -> {
            assertThatThrownBy(() -> store.work().attempt(() -> has(anAccount("b").withEmail("A@example.com").build())))
                .isInstanceOf(WriteRefused.class);
            store.work().attempt(() -> has(anAccount("c").build()));
        });
        assertThat(accounts()).isEqualTo(2);
    }

    @Test
    void an_attempt_needs_an_open_transaction() {
        assertThatThrownBy(() -> store.work().attempt(() -> { })).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_snapshot_sees_one_moment_also_in_tables_that_it_reads_later() {
        has(anAccount("a").build());
        store.work().snapshot(() -> {
            assertThat(accounts()).isEqualTo(1);
            CompletableFuture.runAsync(() -> {
                has(anAccount("b").build());
                has(ReferenceKind.TEAM, "new");
            }).join();
            assertThat(accounts()).isEqualTo(1);
            assertThat(store.references().find(TENANT, ReferenceKind.TEAM, new Name("new"))).isEmpty();
            return null;
        });
        assertThat(accounts()).isEqualTo(2);
    }

    @Test
    void after_a_snapshot_reads_see_the_present_again() {
        store.work().snapshot(this::accounts);
        store.work().run(() -> {
            assertThat(accounts()).isZero();
            CompletableFuture.runAsync(() -> has(anAccount("a").build())).join();
            assertThat(accounts()).isEqualTo(1);
        });
    }

    @Test
    void a_snapshot_leaves_the_transaction_around_it_alone() {
        store.work().run(() -> {
            has(anAccount("a").build());
            assertThat(store.work().<Long>snapshot(this::accounts)).isZero();
            assertThat(accounts()).isEqualTo(1);
        });
    }
}
