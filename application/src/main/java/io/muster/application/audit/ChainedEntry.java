package io.muster.application.audit;

import io.muster.application.Digest;
import io.muster.application.port.out.AuditTrail.Entry;

/**
 * An entry in its place.
 *
 * @param sequence from 1 on, without gaps, in each tenant
 * @param previous the hash of the entry before; 64 zeros before the first
 * @param hash over the number, the hash before and the entry: SHA-256 in 64 small hexadecimal digits
 */
public record ChainedEntry(long sequence, String previous, Entry entry, String hash) {
    /** The entry as the next one after the end of a chain. */
    public static ChainedEntry next(ChainHead head, Entry entry) {
        String text = CanonicalEntry.text(head.sequence() + 1, head.hash(), entry);
        return new ChainedEntry(head.sequence() + 1, head.hash(), entry, Digest.of(text));
    }

    /** The chain's end, where this is its last entry. */
    public ChainHead asHead() {
        return new ChainHead(sequence, hash);
    }

    /** The hash that the entry ought to have. */
    String computed() {
        return Digest.of(CanonicalEntry.text(sequence, previous, entry));
    }

    /** The entry as a line of an exported file, without a line break. */
    String line() {
        return CanonicalEntry.line(CanonicalEntry.text(sequence, previous, entry), hash);
    }
}
