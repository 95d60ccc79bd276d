package io.muster.adapters.persistence;

import io.muster.application.files.FileType;
import io.muster.application.files.SavedMapping;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where two save a mapping of one name at the same moment, one makes it and the other replaces it. */
abstract class SavingRaces {
    private static final Tenant TENANT = Tenant.DEFAULT;
    /** In a good part of so many both find that there is none. */
    private static final int RACES = 50;

    private TestDatabase database;
    private Store store;

    abstract DataSource newDatabase();

    @BeforeEach
    void open() {
        database = TestDatabase.of(newDatabase());
        store = database.database();
        store.tenants().ensure(TENANT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void of_two_that_save_one_name_one_makes_it_and_the_other_replaces_it() {
        for (int i = 0; i < RACES; i++) {
            Name name = new Name("mapping " + i);
            CyclicBarrier start = new CyclicBarrier(2);
            CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(() -> save(start, name));
            boolean other = save(start, name);
            assertThat(one.join()).isNotEqualTo(other);
            assertThat(store.mappings().find(TENANT, name)).isPresent();
        }
    }

    private boolean save(CyclicBarrier start, Name name) {
        return store.work().call(() -> {
            await(start);
            return store.mappings().save(TENANT, new SavedMapping(name, FileType.UNSTATED));
        });
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
