package io.muster.bootstrap.benchmark.load;

import io.muster.bootstrap.benchmark.measure.Spread;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints how long answers took. */
public final class LoadTable {
    private static final String ALL = "all";
    private static final int TAIL = 99;

    private LoadTable() {
    }

    /** @param phases in the order in which they are shown */
    public static void print(Collection<Answer> answers, List<String> phases, PrintStream out) {
        out.printf("%n%-24s", "median / 99th % in ms");
        phases.forEach(phase -> out.printf("%22s", phase));
        out.println();
        Stream.concat(RequestKind.ALL.stream().map(RequestKind::name), Stream.of(ALL)).forEach(kind -> {
            out.printf("%-24s", kind);
            phases.forEach(phase -> out.printf("%22s", times(of(answers, kind, phase))));
            out.println();
        });
        out.printf("%-24s", "requests");
        phases.forEach(phase -> out.printf("%22d", of(answers, ALL, phase).size()));
        out.printf("%n%-24s", "failed");
        phases.forEach(phase -> out.printf("%22d", failed(of(answers, ALL, phase))));
        out.printf("%nno request fails: %s%n", failed(List.copyOf(answers)) == 0 ? "met" : "missed");
    }

    private static List<Answer> of(Collection<Answer> answers, String kind, String phase) {
        return answers.stream().filter(answer -> answer.phase().equals(phase) && (kind.equals(ALL) || answer.kind().equals(kind))).toList();
    }

    private static String times(List<Answer> answers) {
        if (answers.isEmpty()) {
            return "-";
        }
        Spread millis = Spread.of(answers.stream().map(Answer::millis).toList());
        return String.format(Locale.ROOT, "%,.0f / %,.0f", millis.median(), millis.percentile(TAIL));
    }

    private static long failed(List<Answer> answers) {
        return answers.stream().filter(Answer::failed).count();
    }
}
