package io.muster.application.contract;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.audit.AuditFilter;
import io.muster.application.audit.AuditUseCases;
import io.muster.application.audit.ChainHead;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.audit.Verification;
import io.muster.application.port.out.AuditTrail.Entry;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public abstract class AuditTrailContract extends StoreContract {
    private static Entry entry(String subject) {
        return new Entry(THEN.plusNanos(1000), "adm'in", "::1", "import.applied", subject, Optional.empty(), 1L << 40,
            Map.of("file", "t\"😀\nm", "b", ""));
    }

    private static Entry entry(Instant at, String actor, String action) {
        return new Entry(at, actor, "127.0.0.1", action, "s", Optional.of("permission.missing"), 0, Map.of());
    }

    private static Entry about(String subject, Map<String, String> details) {
        return new Entry(THEN, "admin", "::1", "account.changed", subject, Optional.empty(), 1, details);
    }

    /** What the use case says of the tenant's chain. */
    protected Verification verified(Tenant tenant) {
        return new AuditUseCases(store, Clock.fixed(THEN, ZoneOffset.UTC)).readAudit()
            .verify(new Caller(tenant, idOf("a"), "a", Permissions.ALL));
    }

    private List<ChainedEntry> page(AuditFilter filter) {
        return store.audit().page(TENANT, filter, PageRequest.first(10)).items();
    }

    @Test
    void adds_many_at_once_in_their_order_as_one_chain_with_what_was_there() {
        store.audit().add(TENANT, entry("1"));
        store.audit().addAll(TENANT, List.of(entry("2"), entry("3")));
        store.audit().addAll(TENANT, List.of());
        store.audit().add(TENANT, entry("4"));
        assertThat(store.audit().after(TENANT, 0, 10)).extracting(entry -> entry.entry().subject()).containsExactly("1", "2", "3", "4");
        assertThat(verified(TENANT).intact()).isTrue();
    }

    @Test
    void lists_the_newest_first() {
        for (String subject : new String[] {"1", "2", "3"}) {
            store.audit().add(TENANT, entry(subject));
        }
        store.audit().add(OTHER, entry("other"));
        Page<ChainedEntry> first = store.audit().page(TENANT, AuditFilter.ALL, PageRequest.first(2));
        Page<ChainedEntry> second = store.audit().page(TENANT, AuditFilter.ALL, new PageRequest(2, first.next()));
        assertThat(first.items()).extracting(ChainedEntry::entry).containsExactly(entry("3"), entry("2"));
        assertThat(second.items()).extracting(ChainedEntry::entry).containsExactly(entry("1"));
        assertThat(second.next()).isEmpty();
        assertThat(first.total()).isEqualTo(3);
    }

    @Test
    void an_entry_of_what_was_undone_is_undone_too() {
        assertThatThrownBy(() -> store.work().run(() -> {
            store.audit().add(TENANT, entry("never"));
            throw new IllegalStateException("breakage");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(page(AuditFilter.ALL)).isEmpty();
        assertThat(store.audit().head(TENANT)).isEqualTo(ChainHead.NONE);
    }

    @Test
    void numbers_the_entries_of_each_tenant_and_chains_them() {
        Stream.of("1", "2").forEach(subject -> store.audit().add(TENANT, entry(subject)));
        store.audit().add(OTHER, entry("other"));

        List<ChainedEntry> chain = store.audit().after(TENANT, 0, 10);

        ChainedEntry one = ChainedEntry.next(ChainHead.NONE, entry("1"));
        assertThat(chain).containsExactly(one, ChainedEntry.next(one.asHead(), entry("2")));
        assertThat(store.audit().head(TENANT)).isEqualTo(chain.get(1).asHead());
        assertThat(store.audit().after(OTHER, 0, 10)).containsExactly(ChainedEntry.next(ChainHead.NONE, entry("other")));
    }

    @Test
    void gives_the_chain_in_parts() {
        Stream.of("1", "2", "3").forEach(subject -> store.audit().add(TENANT, entry(subject)));

        assertThat(store.audit().after(TENANT, 1, 1)).extracting(ChainedEntry::sequence).containsExactly(2L);
        assertThat(store.audit().after(TENANT, 3, 1)).isEmpty();
    }

    @Test
    void keeps_what_was_refused_and_texts_that_no_database_takes_in_a_form_that_it_takes() {
        Entry odd = new Entry(THEN, "a\0b", "o\ud800", "sign-in", "\ud83d\ude00\u2028\u0001\\", Optional.of("sign-in.required"), 0,
            Map.of("k", "\0"));
        store.audit().add(TENANT, odd);

        Entry kept = page(AuditFilter.ALL).get(0).entry();
        assertThat(kept).isEqualTo(odd);
        assertThat(kept.actor() + kept.origin()).isEqualTo("a\ufffdbo\ufffd");
        assertThat(page(new AuditFilter(Optional.of("a\0b"), Optional.empty(), Optional.empty(), Optional.empty()))).hasSize(1);
        assertThat(verified(TENANT).intact()).isTrue();
    }

    @Test
    void finds_entries_by_actor_action_and_time() {
        store.audit().add(TENANT, entry(THEN, "ann", "x"));
        store.audit().add(TENANT, entry(THEN.plusSeconds(1), "ann", "y"));
        store.audit().add(TENANT, entry(THEN.plusSeconds(2), "bob", "x"));

        assertThat(page(new AuditFilter(Optional.of("ann"), Optional.of("x"), Optional.empty(), Optional.empty())))
            .extracting(ChainedEntry::sequence).containsExactly(1L);
        assertThat(page(new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(THEN.plusSeconds(1)),
            Optional.of(THEN.plusSeconds(2))))).extracting(ChainedEntry::sequence).containsExactly(2L);
        assertThat(store.audit().firstSince(TENANT, THEN.plusSeconds(1))).contains(2L);
        assertThat(store.audit().firstSince(TENANT, THEN.plusSeconds(3))).isEmpty();
        assertThat(store.audit().lastBefore(TENANT, THEN.plusSeconds(2))).contains(2L);
        assertThat(store.audit().lastBefore(TENANT, THEN)).isEmpty();
    }

    @Test
    void finds_what_was_done_to_an_account_under_whatever_name() {
        store.audit().add(TENANT, about("ann", Map.of("id", idOf("a").toString(), "changed", "userName")));
        store.audit().add(TENANT, about("anne", Map.of("changed", "\"id\":\"" + idOf("a") + "\"", "connection", "local")));
        store.audit().add(TENANT, about("anna", Map.of("id", idOf("a").toString())));
        store.audit().add(TENANT, about("bob", Map.of("id", idOf("b").toString())));
        store.audit().add(OTHER, about("ann", Map.of("id", idOf("a").toString())));

        AuditFilter filter = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.of(idOf("a")));
        assertThat(page(filter)).extracting(ChainedEntry::sequence).containsExactly(3L, 1L);
    }

    @Test
    void an_intact_chain_is_verified_with_its_head() {
        assertThat(verified(TENANT)).isEqualTo(new Verification(0, ChainHead.NONE.hash(), Optional.empty()));
        Stream.of("1", "2", "3").forEach(subject -> store.audit().add(TENANT, entry(subject)));

        assertThat(verified(TENANT)).isEqualTo(new Verification(3, store.audit().head(TENANT).hash(), Optional.empty()));
    }
}
