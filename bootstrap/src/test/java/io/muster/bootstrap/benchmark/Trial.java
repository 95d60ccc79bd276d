package io.muster.bootstrap.benchmark;

import io.muster.bootstrap.benchmark.data.AccountFile;
import io.muster.bootstrap.benchmark.database.CopyYardstick;
import io.muster.bootstrap.benchmark.database.CursorYardstick;
import io.muster.bootstrap.benchmark.database.Likeness;
import io.muster.bootstrap.benchmark.database.Schema;
import io.muster.bootstrap.benchmark.measure.Meter;
import io.muster.bootstrap.benchmark.measure.Spread;
import io.muster.bootstrap.benchmark.measure.Usage;
import io.muster.bootstrap.benchmark.report.Case;
import io.muster.bootstrap.benchmark.report.Samples;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One format at one size in one round: accounts move into an empty installation, again, and out of it. */
final class Trial {
    /** Far from the numbers of any trial's accounts, and under the largest int. */
    static final int WARM_UP = 100_000_000;
    private static final int CURSORS = 3;

    private final Choices choices;
    private final Installation installation;
    private final Optional<Schema> schema;
    private final AccountFile format;
    private final Path folder;

    Trial(Choices choices, Installation installation, Optional<Schema> schema, AccountFile format, Path folder) {
        this.choices = choices;
        this.installation = installation;
        this.schema = schema;
        this.format = format;
        this.folder = folder;
    }

    void run(int accounts, Samples samples) throws IOException, InterruptedException, SQLException {
        Moves moves = new Moves(installation, format);
        Path file = format.write(folder, 0, accounts, false);
        warmUp(moves);
        checkpoint();
        moves.importing(file, accounts, Case.ALL_NEW, "created", samples);
        if (schema.isPresent() && choices.part().copies()) {
            copies(schema.get(), accounts, samples);
        }
        if (schema.isPresent()) {
            schema.get().settle();
        }
        if (choices.part().exports()) {
            exports(moves, accounts, samples);
        }
        if (choices.part().changesAccounts()) {
            checkpoint();
            moves.importing(file, accounts, Case.UNCHANGED, "unchanged", samples);
            checkpoint();
            moves.importing(format.write(folder, 0, accounts, true), accounts, Case.UPDATED, "updated", samples);
        }
    }

    /** On a database that cannot be emptied beside the server there is none. */
    private void warmUp(Moves moves) throws IOException, InterruptedException, SQLException {
        if (schema.isPresent() && choices.warmUp() > 0) {
            moves.warmUp(format.write(folder, WARM_UP, choices.warmUp(), false));
            moves.warmUp(format.write(folder, WARM_UP, choices.warmUp(), true));
            schema.get().forgetAccounts();
        }
    }

    private void checkpoint() throws SQLException {
        if (schema.isPresent()) {
            schema.get().checkpoint();
        }
    }

    private void copies(Schema tables, int accounts, Samples samples) throws SQLException, IOException {
        CopyYardstick yardstick = new CopyYardstick(tables, folder);
        yardstick.dump();
        Map<String, Likeness> kinds = new LinkedHashMap<>();
        kinds.put(Case.COPY_IDENTICAL, Likeness.IDENTICAL);
        kinds.put(Case.COPY_PLAIN, Likeness.PLAIN);
        kinds.put(Case.COPY_BARE, Likeness.BARE);
        Map<String, List<Usage>> measured = new LinkedHashMap<>();
        Meter meter = installation.meter();
        for (int i = 0; i < choices.copies(); i++) {
            for (Map.Entry<String, Likeness> kind : kinds.entrySet()) {
                measured.computeIfAbsent(kind.getKey(), key -> new ArrayList<>()).add(yardstick.measure(kind.getValue(), meter));
            }
        }
        measured.forEach((what, usages) -> samples.add(new Case(format.layout(), accounts, what), middle(usages)));
    }

    private void exports(Moves moves, int accounts, Samples samples) throws IOException, InterruptedException, SQLException {
        List<Usage> cursors = new ArrayList<>();
        Meter meter = installation.meter();
        boolean compared = schema.isPresent() && choices.part() != Choices.Part.MEMORY;
        for (int i = 0; compared && i < CURSORS; i++) {
            cursors.add(new CursorYardstick(schema.get()).measure(accounts, meter));
        }
        moves.exporting(accounts, samples);
        if (compared) {
            samples.add(new Case(format.layout(), accounts, Case.CURSOR), middle(cursors));
        }
    }

    private static Usage middle(List<Usage> usages) {
        double median = Spread.of(usages.stream().map(Usage::seconds).toList()).median();
        return usages.stream().min((a, b) -> Double.compare(Math.abs(a.seconds() - median), Math.abs(b.seconds() - median))).orElseThrow();
    }
}
