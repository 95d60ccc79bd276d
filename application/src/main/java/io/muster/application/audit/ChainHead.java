package io.muster.application.audit;

/**
 * Where a chain ends.
 *
 * @param sequence the number of the last entry
 * @param hash its hash
 */
public record ChainHead(long sequence, String hash) {
    /** Before the first entry. */
    public static final ChainHead NONE = new ChainHead(0, "0".repeat(64));
}
