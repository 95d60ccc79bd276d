package io.muster.adapters.cli.output;

import io.muster.adapters.cli.shell.Visible;
import picocli.CommandLine.Help.Ansi;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines whose columns stand below one another. Long tables are printed in pieces, so that none is held as a whole. */
final class Table implements Sink {
    private static final int PIECE = 1_000;
    private static final String GAP = "  ";

    private final PrintStream out;
    private final boolean colours;
    private final List<String> header;
    private final List<Integer> widths;
    private final List<List<String>> lines = new ArrayList<>();
    private boolean begun;

    Table(PrintStream out, boolean colours, List<String> names) {
        this.out = out;
        this.colours = colours;
        header = names.stream().map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT)).toList();
        widths = new ArrayList<>(Collections.nCopies(names.size(), 0));
    }

    @Override
    public void row(List<String> cells) {
        lines.add(cells.stream().map(Visible::line).toList());
        if (lines.size() == PIECE) {
            print();
        }
    }

    @Override
    public void close() {
        print();
        out.flush();
    }

    private void print() {
        if (!begun) {
            widen(header);
        }
        lines.forEach(this::widen);
        if (!begun) {
            out.println(colours ? Ansi.Style.bold.on() + line(header) + Ansi.Style.reset.on() : line(header));
        }
        begun = true;
        lines.forEach(cells -> out.println(line(cells)));
        lines.clear();
    }

    private void widen(List<String> cells) {
        IntStream.range(0, cells.size()).forEach(i -> widths.set(i, Math.max(widths.get(i), Width.of(cells.get(i)))));
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size()).mapToObj(i -> Width.padded(cells.get(i), widths.get(i)))
            .collect(Collectors.joining(GAP)).stripTrailing();
    }
}
