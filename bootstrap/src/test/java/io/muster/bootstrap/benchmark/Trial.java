package io.muster.bootstrap.benchmark;

import io.muster.bootstrap.benchmark.data.AccountFile;
import io.muster.bootstrap.benchmark.database.CopyYardstick;
import io.muster.bootstrap.benchmark.database.CursorYardstick;
import io.muster.bootstrap.benchmark.database.Schema;
import io.muster.bootstrap.benchmark.report.Case;
import io.muster.bootstrap.benchmark.report.Samples;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** One format at one size in one round: accounts move into an empty installation, again, and out of it. */
final class Trial {
    /** Far from the numbers of any trial's accounts, and under the largest int. */
    static final int WARM_UP = 100_000_000;
    private static final int EXPORTS = 5;

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
        Optional<Copies> copies = copies();
        measure(copies);
        if (schema.isPresent()) {
            schema.get().settle();
        }
        if (choices.part().exports()) {
            exports(moves, accounts, samples);
        }
        if (choices.part().changesAccounts()) {
            checkpoint();
            moves.importing(file, accounts, Case.UNCHANGED, "unchanged", samples);
            measure(copies);
            checkpoint();
            moves.importing(format.write(folder, 0, accounts, true), accounts, Case.UPDATED, "updated", samples);
            measure(copies);
        }
        copies.ifPresent(all -> all.tell((what, usage) -> samples.add(new Case(format.layout(), accounts, what), usage)));
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

    private Optional<Copies> copies() throws SQLException, IOException {
        if (schema.isEmpty() || !choices.part().copies()) {
            return Optional.empty();
        }
        CopyYardstick yardstick = new CopyYardstick(schema.get(), folder);
        yardstick.dump();
        return Optional.of(new Copies(yardstick, choices.copies(), installation.meter()));
    }

    /** Not beside what is still done for searches. */
    private void measure(Optional<Copies> copies) throws SQLException, IOException, InterruptedException {
        if (schema.isPresent()) {
            schema.get().awaitSearches();
        }
        if (copies.isPresent()) {
            copies.get().measure();
        }
    }

    /** Both sides of the ratio in turn: each exports a few times until its code is compiled, and is disturbed as the other is. */
    private void exports(Moves moves, int accounts, Samples samples) throws IOException, InterruptedException, SQLException {
        boolean compared = schema.isPresent() && choices.part() != Choices.Part.MEMORY;
        for (int i = 0; i < EXPORTS; i++) {
            if (compared) {
                samples.add(new Case(format.layout(), accounts, Case.CURSOR),
                    new CursorYardstick(schema.get()).measure(accounts, installation.meter()));
            }
            moves.exporting(accounts, samples);
        }
    }
}
