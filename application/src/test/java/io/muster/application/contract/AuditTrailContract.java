package io.muster.application.contract;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.AuditTrail.Entry;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public abstract class AuditTrailContract extends StoreContract {
    private static Entry entry(String subject) {
        return new Entry(THEN.plusNanos(1000), "adm'in", "import.applied", subject, 1L << 40, Map.of("file", "t\"😀\nm", "b", ""));
    }

    @Test
    void lists_the_newest_first() {
        for (String subject : new String[] {"1", "2", "3"}) {
            store.audit().add(TENANT, entry(subject));
        }
        store.audit().add(OTHER, entry("other"));
        Page<Entry> first = store.audit().page(TENANT, PageRequest.first(2));
        Page<Entry> second = store.audit().page(TENANT, new PageRequest(2, first.next()));
        assertThat(first.items()).containsExactly(entry("3"), entry("2"));
        assertThat(second.items()).containsExactly(entry("1"));
        assertThat(second.next()).isEmpty();
        assertThat(first.total()).isEqualTo(3);
    }

    @Test
    void an_entry_of_what_was_undone_is_undone_too() {
        assertThatThrownBy(() -> store.work().run(() -> {
            store.audit().add(TENANT, entry("never"));
            throw new IllegalStateException("breakage");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(store.audit().page(TENANT, PageRequest.first(2)).items()).isEmpty();
    }
}
