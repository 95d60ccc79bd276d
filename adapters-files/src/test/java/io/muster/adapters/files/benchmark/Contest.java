package io.muster.adapters.files.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** Lets two do the same by turns, so that what disturbs the machine disturbs both. */
final class Contest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Does it all once, and returns how many rows that were. */
    interface Contender {
        int run() throws IOException;
    }

    private final int rows;
    private final int rounds;

    Contest(int rows, int rounds) {
        this.rows = rows;
        this.rounds = rounds;
    }

    /** @param processor of the thread that does the work; without the garbage collector's */
    private record Seconds(double clock, double processor) {
    }

    /** Prints how many times as fast ours is, over rounds that follow one in which both are compiled. */
    void hold(String name, Contender alone, Contender ours) throws IOException {
        measure(alone);
        measure(ours);
        double[] byClock = new double[rounds];
        double[] byProcessor = new double[rounds];
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            Seconds yardstick = measure(alone);
            Seconds measured = measure(ours);
            byClock[i] = yardstick.clock() / measured.clock();
            byProcessor[i] = yardstick.processor() / measured.processor();
            times[i] = measured.clock();
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%s: rate of ours / library alone %s, by processor time %s; ours %.2f s, %,.0f rows/s%n",
            name, spread(byClock), spread(byProcessor), times[rounds / 2], rows / times[rounds / 2]);
    }

    private static String spread(double[] ratios) {
        Arrays.sort(ratios);
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1]);
    }

    private Seconds measure(Contender contender) throws IOException {
        long clock = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        int done = contender.run();
        if (done != rows) {
            throw new AssertionError(done + " rows");
        }
        return new Seconds((System.nanoTime() - clock) / 1e9, (THREADS.getCurrentThreadCpuTime() - processor) / 1e9);
    }
}
