package io.muster.bootstrap.benchmark.measure;

/**
 * What the server held while it did something.
 *
 * @param resident the most memory that its process has occupied, in MiB; NaN where this machine does not tell
 */
public record Memory(GcLog.Heap heap, double resident) {
    /** The worse of both in every respect. */
    public Memory worse(Memory other) {
        return new Memory(heap.plus(other.heap), Math.max(resident, other.resident));
    }
}
