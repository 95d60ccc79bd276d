package io.muster.bootstrap.benchmark.measure;

import java.util.Arrays;
import java.util.Collection;

/** Values, from the smallest to the largest. */
public final class Spread {
    private final double[] sorted;

    private Spread(double[] sorted) {
        this.sorted = sorted;
    }

    /** @param values at least one */
    public static Spread of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there is no spread of no values");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    /** The smallest. */
    public double min() {
        return sorted[0];
    }

    /** The middle one; of an even number, the mean of the middle two. */
    public double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The largest. */
    public double max() {
        return sorted[sorted.length - 1];
    }

    /** The smallest value that so many of a hundred do not exceed (nearest rank). @param percent above 0, at most 100 */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(1, rank) - 1];
    }

    /** How many values. */
    public int count() {
        return sorted.length;
    }
}
