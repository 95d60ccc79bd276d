package io.muster.adapters.files.zip;

import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.util.function.LongSupplier;

/** How much of an archive has been unpacked, within limits: deflate can make a thousandth of a row of zeros (a "zip bomb"). */
public final class Inflation {
    private final Bounds bounds;
    private final LongSupplier packed;
    private long inflated;

    /** @param packed how many bytes of the archive the unpacked ones came from so far */
    public Inflation(Bounds bounds, LongSupplier packed) {
        this.bounds = bounds;
        this.packed = packed;
    }

    /**
     * What an honest archive unpacks to.
     *
     * @param bytes in all
     * @param ratio of unpacked to packed bytes
     * @param ratioFreeBytes so much is unpacked whatever its ratio: few, similar things shrink well
     */
    public record Bounds(long bytes, int ratio, long ratioFreeBytes) {
    }

    /**
     * Counts what was unpacked.
     *
     * @param count of bytes; the -1 of a stream's end counts as none
     * @param entry that they are of, for the message
     * @throws FileRejected where they are more than an honest archive's
     */
    public void add(int count, String entry) {
        inflated += Math.max(0, count);
        boolean disproportionate = inflated > bounds.ratioFreeBytes() && inflated / bounds.ratio() > packed.getAsLong();
        if (disproportionate || inflated > bounds.bytes()) {
            throw new FileRejected(ProblemCode.FILE_TOO_LARGE, entry, "the archive's entry " + entry
                + " unpacks to more than an honest one would (" + bounds.ratio() + " times its size, or "
                + (bounds.bytes() >> 30) + " GiB)");
        }
    }
}
