package io.muster.bootstrap.benchmark.report;

import io.muster.bootstrap.benchmark.measure.Memory;
import io.muster.bootstrap.benchmark.measure.Spread;
import io.muster.bootstrap.benchmark.measure.Usage;

import java.io.PrintStream;
import java.util.Locale;
import java.util.TreeSet;

/** Prints tables. */
public final class Report {
    private static final String BAR = "%-17s %10s  %-42s %6.2f %6.2f %6.2f   %s%n";

    private final Samples samples;
    private final PrintStream out;

    /** @param samples all of them */
    public Report(Samples samples, PrintStream out) {
        this.samples = samples;
        this.out = out;
    }

    /** Everything that was measured. */
    public void print() {
        figures();
        bars();
        memory();
    }

    private void figures() {
        print("%nFigures: seconds over the rounds; accounts a second and seconds of the processors by their medians%n");
        print("%-17s %10s  %-30s %8s %8s %8s %11s %8s %8s%n",
            "layout", "accounts", "what", "min s", "median s", "max s", "accounts/s", "server", "database");
        for (Case each : samples.cases()) {
            Spread seconds = samples.spread(each, Usage::seconds);
            print("%-17s %,10d  %-30s %8.2f %8.2f %8.2f %11s %8s %8s%n", each.layout(), each.accounts(), each.what(),
                seconds.min(), seconds.median(), seconds.max(), each.ofAllAccounts() ? whole(each.accounts() / seconds.median()) : "",
                known(samples.spread(each, Usage::server).median()), known(samples.spread(each, Usage::database).median()));
        }
    }

    private void bars() {
        print("%nRatios, each taken within a round, and what they are to be%n");
        print("%-17s %10s  %-42s %6s %6s %6s   %s%n", "layout", "accounts", "ratio", "min", "median", "max", "bar");
        for (Bar bar : Bar.ALL) {
            for (Case each : samples.cases()) {
                if (each.what().equals(bar.below())) {
                    samples.ratio(new Case(each.layout(), each.accounts(), bar.above()), each).ifPresent(ratio ->
                        print(BAR, each.layout(), whole(each.accounts()), bar.title(),
                            ratio.min(), ratio.median(), ratio.max(), bar.verdict(ratio)));
                }
            }
        }
        growth();
    }

    private void growth() {
        for (Case each : samples.cases()) {
            TreeSet<Integer> sizes = new TreeSet<>();
            samples.cases().stream().filter(other -> other.at(0).equals(each.at(0))).forEach(other -> sizes.add(other.accounts()));
            boolean whole = each.what().equals(Case.ALL_NEW) || each.what().equals(Case.EXPORT);
            if (whole && each.accounts() == sizes.last() && sizes.size() > 1) {
                double growth = each.accounts() / (double) sizes.first();
                samples.ratio(each.at(sizes.first()), each).ifPresent(ratio ->
                    print(BAR, each.layout(), "",
                        "rate: " + each.what() + ", " + whole(each.accounts()) + " / " + whole(sizes.first()),
                        ratio.min() * growth, ratio.median() * growth, ratio.max() * growth,
                        Bar.verdict(ratio.median() * growth, Bar.Sense.AT_LEAST, Bar.SAME_RATE)));
            }
        }
    }

    private void memory() {
        print("%nMemory of the server, MiB: the fullest heap before and after a collection, and the most that its process occupied%n");
        print("%-17s %10s  %-12s %12s %8s %8s %10s %9s%n",
            "layout", "accounts", "what", "collections", "before", "after", "pauses s", "resident");
        samples.memories().forEach((each, memory) -> print("%-17s %,10d  %-12s %12d %8d %8d %10.2f %9s%n", each.layout(),
            each.accounts(), each.what(), memory.heap().collections(), memory.heap().before(), memory.heap().after(),
            memory.heap().millis() / 1_000, resident(memory)));
    }

    private static String resident(Memory memory) {
        return Double.isNaN(memory.resident()) ? "-" : whole(memory.resident());
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String known(double seconds) {
        return Double.isNaN(seconds) ? "-" : String.format(Locale.ROOT, "%.2f", seconds);
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
