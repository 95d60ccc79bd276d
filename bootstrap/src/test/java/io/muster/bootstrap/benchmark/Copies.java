package io.muster.bootstrap.benchmark;

import io.muster.bootstrap.benchmark.database.CopyYardstick;
import io.muster.bootstrap.benchmark.database.Likeness;
import io.muster.bootstrap.benchmark.measure.Meter;
import io.muster.bootstrap.benchmark.measure.Spread;
import io.muster.bootstrap.benchmark.measure.Usage;
import io.muster.bootstrap.benchmark.report.Case;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * COPY of the rows of one trial, measured again and again between its other steps: what disturbs the machine for a while is not
 * to disturb one side of a ratio alone.
 */
final class Copies {
    private static final Map<Likeness, String> NAMES = new EnumMap<>(Map.of(Likeness.IDENTICAL, Case.COPY_IDENTICAL,
        Likeness.PLAIN, Case.COPY_PLAIN, Likeness.BARE, Case.COPY_BARE));

    private final CopyYardstick yardstick;
    private final int times;
    private final Meter meter;
    private final Map<Likeness, List<Usage>> taken = new EnumMap<>(Likeness.class);

    /** @param times how often each is measured whenever it is */
    Copies(CopyYardstick yardstick, int times, Meter meter) {
        this.yardstick = yardstick;
        this.times = times;
        this.meter = meter;
    }

    void measure() throws SQLException, IOException {
        for (int i = 0; i < times; i++) {
            for (Likeness likeness : NAMES.keySet()) {
                taken.computeIfAbsent(likeness, key -> new ArrayList<>()).add(yardstick.measure(likeness, meter));
            }
        }
    }

    /** The middle one of each. */
    void tell(BiConsumer<String, Usage> listener) {
        taken.forEach((likeness, usages) -> listener.accept(NAMES.get(likeness), middle(usages)));
    }

    private static Usage middle(List<Usage> usages) {
        double median = Spread.of(usages.stream().map(Usage::seconds).toList()).median();
        return usages.stream().min(Comparator.comparingDouble(usage -> Math.abs(usage.seconds() - median))).orElseThrow();
    }
}
