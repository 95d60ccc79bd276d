package io.muster.application.audit;

import io.muster.application.port.in.NoteRefusals;
import io.muster.application.port.in.NoteRefusals.Refused;
import io.muster.application.port.out.AuditTrail.Entry;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class NoteRefusalsTest {
    private final InMemoryStore store = new InMemoryStore();
    private final SteppingClock clock = new SteppingClock();
    private final Instant start = clock.instant();
    private final List<Runnable> later = new ArrayList<>();
    private final NoteRefusals refusals = new AuditUseCases(store, clock).noteRefusals(later::add);

    @BeforeEach
    void begin() {
        store.tenants().ensure(Tenant.DEFAULT);
    }

    private static Refused refused(String actor, String code) {
        return new Refused(Tenant.DEFAULT.name(), actor, "192.0.2.1", "POST /x", "s", code);
    }

    private List<Entry> entries() {
        return store.audit().after(Tenant.DEFAULT, 0, 10_000).stream().map(ChainedEntry::entry).toList();
    }

    private void note(int times, String actor, String code) {
        for (int i = 0; i < times; i++) {
            refusals.note(refused(actor, code));
        }
    }

    @Test
    void notes_who_from_where_what_and_why() {
        refusals.note(refused("ann", "permission.missing"));

        assertThat(entries()).containsExactly(
            new Entry(start, "ann", "192.0.2.1", "POST /x", "s", Optional.of("permission.missing"), 0, Map.of()));
    }

    @Test
    void notes_what_names_a_tenant_that_is_not_there_in_the_default_ones_trail() {
        refusals.note(new Refused(new Name("nowhere"), "(nobody)", "192.0.2.1", "sign-in", "x", "sign-in.required"));

        assertThat(entries()).singleElement().satisfies(entry -> assertThat(entry.details()).containsEntry("tenant", "nowhere"));
    }

    @Test
    void notes_ten_alike_a_minute_and_tells_how_many_more_there_were() {
        note(25, "ann", "permission.missing");
        note(1, "ann", "other.code");
        note(1, "bob", "permission.missing");
        assertThat(entries()).hasSize(12);

        clock.advance(Duration.ofSeconds(61));
        assertThat(later).hasSize(1);
        later.get(0).run();

        assertThat(entries()).hasSize(13);
        assertThat(entries().get(12)).isEqualTo(new Entry(start.plusSeconds(61), "ann", "192.0.2.1", "refusals.skipped", "POST /x",
            Optional.of("permission.missing"), 15, Map.of()));
    }

    @Test
    void much_that_is_refused_in_one_place_does_not_hide_what_is_refused_in_another() {
        note(25, "ann", "permission.missing");
        refusals.note(new Refused(Tenant.DEFAULT.name(), "ann", "192.0.2.1", "DELETE /x", "s", "permission.missing"));

        assertThat(entries()).extracting(Entry::action).endsWith("DELETE /x");
    }

    @Test
    void begins_anew_with_each_minute() {
        note(11, "ann", "permission.missing");
        clock.advance(Duration.ofSeconds(61));
        note(1, "ann", "permission.missing");

        assertThat(entries()).extracting(Entry::action).endsWith("POST /x", "refusals.skipped", "POST /x").hasSize(12);
        later.get(0).run();
        assertThat(entries()).hasSize(12);
    }

    @Test
    void notes_at_most_three_hundred_a_minute_however_many_are_refused_from_however_many_places() {
        for (int i = 0; i < 1_000; i++) {
            note(1, "actor-" + i, "permission.missing");
        }
        assertThat(entries()).hasSize(300);

        clock.advance(Duration.ofSeconds(61));
        later.get(0).run();

        assertThat(entries()).hasSize(301);
        assertThat(entries().get(300)).isEqualTo(new Entry(start.plusSeconds(61), "(several)", "(several)", "refusals.skipped", "(several)",
            Optional.of("(several)"), 700, Map.of()));
    }
}
