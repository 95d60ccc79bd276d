package io.muster.application.contract;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.schedules.ExportSchedule;
import io.muster.application.exporting.schedules.Rhythm;
import io.muster.application.port.out.ExportSchedules.Due;
import io.muster.application.port.out.NamedThings;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;

public abstract class ExportSchedulesContract extends NamedThingsContract<ExportSchedule> {
    private static final ExportSchedule FULL = new ExportSchedule(new Name("Nightly 😀"), idOf("ann"), "ann 😀", new Name("All 😀"),
        new Rhythm("0 3 * * *", ZoneId.of("Europe/Paris")), 100, true, Optional.of("off-site"), true, Optional.of(THEN));

    static ExportSchedule of(String owner, String name, Optional<Instant> next) {
        return new ExportSchedule(new Name(name), idOf(owner), owner, new Name("all"), new Rhythm("0 3 * * *", ZoneId.of("UTC")), 3,
            false, Optional.empty(), false, next);
    }

    @Override
    NamedThings<ExportSchedule> things() {
        return store.exportSchedules();
    }

    @Override
    ExportSchedule full() {
        return FULL;
    }

    @Override
    ExportSchedule bare(String name) {
        return of("bob", name, Optional.empty());
    }

    @Override
    Name name(ExportSchedule schedule) {
        return schedule.name();
    }

    @Override
    Page<ExportSchedule> all(Tenant tenant, PageRequest request) {
        return store.exportSchedules().page(tenant, Optional.empty(), request);
    }

    @Test
    void lists_somebodys_own_or_all_in_the_order_of_the_names() {
        store.exportSchedules().save(TENANT, of("ann", "b", Optional.empty()));
        store.exportSchedules().save(TENANT, of("bob", "C", Optional.empty()));
        store.exportSchedules().save(TENANT, of("ann", "é", Optional.empty()));

        assertThat(ownedBy("ann")).containsExactly("b", "é");
        assertThat(ownedBy("eve")).isEmpty();
        assertThat(names(request -> all(TENANT, request))).containsExactly("b", "C", "é");
    }

    private List<String> ownedBy(String owner) {
        return names(request -> store.exportSchedules().page(TENANT, Optional.of(idOf(owner)), request));
    }

    @Test
    void tells_whose_time_has_come_the_longest_due_first() {
        store.exportSchedules().save(TENANT, of("ann", "now", Optional.of(THEN)));
        store.exportSchedules().save(TENANT, of("ann", "soon", Optional.of(THEN.plusMillis(1))));
        store.exportSchedules().save(OTHER, of("ann", "earlier", Optional.of(THEN.minusSeconds(1))));
        store.exportSchedules().save(TENANT, of("ann", "never", Optional.empty()));

        assertThat(store.exportSchedules().due(THEN, 9)).containsExactly(
            new Due(OTHER, new Name("earlier"), THEN.minusSeconds(1)), new Due(TENANT, new Name("now"), THEN));
        assertThat(store.exportSchedules().due(THEN, 1)).hasSize(1);
    }

    @Test
    void lets_one_node_alone_set_the_next_time() {
        store.exportSchedules().save(TENANT, FULL);
        Due due = new Due(TENANT, FULL.name(), THEN);
        Optional<Instant> next = Optional.of(THEN.plusSeconds(60));

        assertThat(store.work().call(() -> store.exportSchedules().advance(due, next))).hasValueSatisfying(advanced -> {
            assertThat(advanced.nextAt()).isEqualTo(next);
            assertThat(advanced.target()).contains("off-site");
        });
        assertThat(store.work().call(() -> store.exportSchedules().advance(due, next))).isEmpty();
        assertThat(store.exportSchedules().find(TENANT, FULL.name()).orElseThrow().nextAt()).isEqualTo(next);

        Due again = new Due(TENANT, FULL.name(), THEN.plusSeconds(60));
        assertThat(store.work().call(() -> store.exportSchedules().advance(again, Optional.empty()))).isPresent();
        assertThat(store.exportSchedules().due(THEN.plusSeconds(99), 9)).isEmpty();
    }
}
