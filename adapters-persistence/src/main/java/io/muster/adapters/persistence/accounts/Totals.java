package io.muster.adapters.persistence.accounts;

import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.AccountQuery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many accounts long lists have. Counting a million reads a million, which is too much to do for each look at the first
 * page: beyond {@value #COUNTED_ANEW} a total is remembered, for a second for each {@value #COUNTED_ANEW}.
 */
final class Totals {
    static final long COUNTED_ANEW = 100_000;
    private static final int CAPACITY = 1_000;

    private final Clock clock;
    private final Map<Counting, Counted> remembered = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Counting, Counted> eldest) {
            return size() > CAPACITY;
        }
    });

    Totals(Clock clock) {
        this.clock = clock;
    }

    private record Counting(Tenant tenant, AccountQuery query) {
    }

    private record Counted(long total, Instant until) {
    }

    long of(Tenant tenant, AccountQuery query, LongSupplier count) {
        Counting key = new Counting(tenant, query);
        Counted known = remembered.get(key);
        // One of those who come when its time is over counts, and the others take what is there until that is done.
        if (known != null && (clock.instant().isBefore(known.until) || !remembered.replace(key, known, counted(known.total)))) {
            return known.total;
        }
        long total = count.getAsLong();
        if (total > COUNTED_ANEW) {
            remembered.put(key, counted(total));
        } else {
            remembered.remove(key);
        }
        return total;
    }

    private Counted counted(long total) {
        return new Counted(total, clock.instant().plusSeconds(total / COUNTED_ANEW));
    }
}
