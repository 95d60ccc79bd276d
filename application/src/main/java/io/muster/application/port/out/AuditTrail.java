package io.muster.application.port.out;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.audit.AuditFilter;
import io.muster.application.audit.ChainHead;
import io.muster.application.audit.ChainedEntry;
import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who did what, when, from where, to how many, and what was refused. Only ever added to. The entries of a tenant are numbered
 * without gaps, and each holds the hash of the one before.
 */
public interface AuditTrail {
    /** What somebody is called who is none: a job that goes on, the set-up. */
    String SYSTEM = "(system)";

    /**
     * Adds to the end of the tenant's chain, in this order and with a constant number of statements. Whoever else adds to the same
     * chain waits until the transaction ends: it is the last thing that a transaction does.
     */
    void addAll(Tenant tenant, List<Entry> entries);

    /** Adds one alone. */
    default void add(Tenant tenant, Entry entry) {
        addAll(tenant, List.of(entry));
    }

    /** The newest first. */
    Page<ChainedEntry> page(Tenant tenant, AuditFilter filter, PageRequest request);

    /** The entries that follow the one of the number, in their order, at most so many; as they are stored, well or not. */
    List<ChainedEntry> after(Tenant tenant, long sequence, int limit);

    /** Where the chain ends, as it is noted beside the entries. */
    ChainHead head(Tenant tenant);

    /** The number of the first entry of this time or later; empty where there is none. */
    Optional<Long> firstSince(Tenant tenant, Instant from);

    /** The number of the last entry before this time; empty where there is none. */
    Optional<Long> lastBefore(Tenant tenant, Instant until);

    /**
     * Texts hold no characters that a database or UTF-8 cannot keep: they are replaced by U+FFFD.
     *
     * @param at to the microsecond
     * @param actor a user name
     * @param origin the address of the client as the server saw it, or {@link #SYSTEM}
     * @param action such as {@code import.applied}; of what was refused the method and the route
     * @param subject what it was done to: an id or a name
     * @param refusal why it was refused, such as {@code permission.missing}; empty where it was done
     * @param count how many accounts it concerned, and how many roles and groups that were imported for their own sake
     * @param details more of it; never a secret
     */
    record Entry(Instant at, String actor, String origin, String action, String subject, Optional<String> refusal, long count,
                 Map<String, String> details) {
        public Entry {
            at = at.truncatedTo(ChronoUnit.MICROS);
            actor = kept(actor);
            origin = kept(origin);
            action = kept(action);
            subject = kept(subject);
            refusal = refusal.map(Entry::kept);
            Map<String, String> texts = new TreeMap<>();
            details.forEach((name, text) -> texts.put(kept(name), kept(text)));
            details = Map.copyOf(texts);
        }

        /** Something that was done without a request of its own. */
        public Entry(Instant at, String actor, String action, String subject, long count, Map<String, String> details) {
            this(at, actor, SYSTEM, action, subject, Optional.empty(), count, details);
        }

        /** Something that the caller did. */
        public static Entry by(Caller caller, Instant at, String action, String subject, long count, Map<String, String> details) {
            return new Entry(at, caller.userName(), caller.origin(), action, subject, Optional.empty(), count, details);
        }

        /** A text in the form in which it is kept. */
        public static String kept(String text) {
            boolean well = text.codePoints().noneMatch(Entry::unkept);
            return well ? text : text.codePoints().map(c -> unkept(c) ? 0xfffd : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        }

        private static boolean unkept(int codePoint) {
            return codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        }
    }
}
