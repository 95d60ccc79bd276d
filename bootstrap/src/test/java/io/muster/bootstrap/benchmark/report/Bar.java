package io.muster.bootstrap.benchmark.report;

import io.muster.bootstrap.benchmark.measure.Spread;

import java.util.List;
import java.util.Locale;

/**
 * What a ratio of two times is to be. A rate is the reverse of a time, so "at least so much of the yardstick's rate" is the
 * yardstick's time above the other.
 *
 * @param above whose time is divided
 * @param below by whose
 * @param bound NaN for a ratio that is only told
 */
record Bar(String title, String above, String below, Sense sense, double bound) {
    enum Sense { AT_LEAST, AT_MOST }

    static final List<Bar> ALL = List.of(
        new Bar("rate: all new / COPY into own tables", Case.COPY_IDENTICAL, Case.ALL_NEW, Sense.AT_LEAST, 0.40),
        new Bar("rate: all new / COPY into plain tables", Case.COPY_PLAIN, Case.ALL_NEW, Sense.AT_LEAST, 0.30),
        new Bar("rate: all new / COPY without any index", Case.COPY_BARE, Case.ALL_NEW, Sense.AT_LEAST, Double.NaN),
        new Bar("time: unchanged / all new", Case.UNCHANGED, Case.ALL_NEW, Sense.AT_MOST, 1.00),
        new Bar("time: updated / all new", Case.UPDATED, Case.ALL_NEW, Sense.AT_MOST, 1.60),
        new Bar("rate: export / joined, sorted cursor", Case.CURSOR, Case.EXPORT, Sense.AT_LEAST, 0.70));
    /** The rate at the largest size, of that at the smallest. */
    static final double SAME_RATE = 0.90;

    static String verdict(double value, Sense sense, double bound) {
        if (Double.isNaN(bound)) {
            return "";
        }
        boolean met = sense == Sense.AT_LEAST ? value >= bound : value <= bound;
        return (sense == Sense.AT_LEAST ? ">= " : "<= ") + String.format(Locale.ROOT, "%.2f", bound) + (met ? "  met" : "  missed");
    }

    /** By the median of the rounds. */
    String verdict(Spread ratio) {
        return verdict(ratio.median(), sense, bound);
    }
}
