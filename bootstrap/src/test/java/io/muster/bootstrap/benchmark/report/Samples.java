package io.muster.bootstrap.benchmark.report;

import io.muster.bootstrap.benchmark.measure.Memory;
import io.muster.bootstrap.benchmark.measure.Spread;
import io.muster.bootstrap.benchmark.measure.Usage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** All that was measured, one sample of each case a round; tells each as it comes. */
public final class Samples {
    private final Map<Case, List<Usage>> usages = new LinkedHashMap<>();
    private final Map<Case, Memory> memories = new LinkedHashMap<>();

    /** Adds a round's sample. */
    public void add(Case what, Usage usage) {
        usages.computeIfAbsent(what, key -> new ArrayList<>()).add(usage);
        System.out.printf(Locale.ROOT, "  %-17s %,10d  %-30s %8.2f s%n", what.layout(), what.accounts(), what.what(), usage.seconds());
    }

    /** Adds what the server held meanwhile; the worst of all rounds stays. */
    public void add(Case what, Memory memory) {
        memories.merge(what, memory, Memory::worse);
    }

    Set<Case> cases() {
        return usages.keySet();
    }

    Map<Case, Memory> memories() {
        return memories;
    }

    Spread spread(Case what, ToDoubleFunction<Usage> measure) {
        return Spread.of(usages.get(what).stream().map(measure::applyAsDouble).toList());
    }

    /** The time of one case as a part of that of another, round by round; empty where one was not measured. */
    Optional<Spread> ratio(Case above, Case below) {
        List<Usage> over = usages.getOrDefault(above, List.of());
        List<Usage> under = usages.getOrDefault(below, List.of());
        int rounds = Math.min(over.size(), under.size());
        return rounds == 0 ? Optional.empty() : Optional.of(Spread.of(IntStream.range(0, rounds)
            .mapToObj(round -> over.get(round).seconds() / under.get(round).seconds()).toList()));
    }
}
