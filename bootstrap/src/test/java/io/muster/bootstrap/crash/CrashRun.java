package io.muster.bootstrap.crash;

import io.muster.bootstrap.crash.Trial.Kill;
import io.muster.bootstrap.rig.Folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Kills the server (SIGKILL) at random moments while it imports and exports, starts it again, and so on; and compares what
 * there is at the end with what a server leaves that nobody disturbed, row for row.
 *
 * <p>{@code mvn -Pcrash -DskipTests verify}, with {@code -Dcrash.kills=50}, {@code -Dcrash.seed=42},
 * {@code -Dcrash.accounts=20000} and {@code -Dcrash.database=postgresql} (or h2). The seed settles the moments, which is as
 * near to the same run as a machine's timing allows.
 */
public final class CrashRun {
    /** Until a node that died is missed and its job goes on. Most kills come after, or there would be little to kill. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(8);

    private final String database;
    private final int kills;
    private final long seed;
    private final int accounts;

    CrashRun(String database, int kills, long seed, int accounts) {
        this.database = database;
        this.kills = kills;
        this.seed = seed;
        this.accounts = accounts;
    }

    /** @param arguments the database, how many kills, the seed (random: of the moment), how many accounts */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING); // the PostgreSQL of the tests tells every step
        long seed = arguments[2].equals("random") ? System.nanoTime() & 0xffff : Long.parseLong(arguments[2]);
        new CrashRun(arguments[0], Integer.parseInt(arguments[1]), seed, Integer.parseInt(arguments[3])).run();
    }

    /**
     * @return every kill
     * @throws AssertionError with the first difference that there is
     */
    List<Kill> run() throws Exception {
        System.out.printf("%d kills, seed %d, %d accounts, on %s%n", kills, seed, accounts, database);
        Path folder = Files.createTempDirectory("crash-postgresql");
        try (Databases databases = Databases.of(database, folder)) {
            return run(databases);
        } finally {
            Folder.delete(folder);
        }
    }

    private List<Kill> run(Databases databases) throws Exception {
        Ledger undisturbed;
        Duration work;
        try (Trial trial = Trial.start("undisturbed", databases, accounts)) {
            Instant begin = Instant.now();
            trial.run(Collections.emptyIterator());
            work = Duration.between(begin, Instant.now());
            System.out.printf("undisturbed: %d s%n", work.toSeconds());
            undisturbed = trial.ledger();
        }
        Random random = new Random(seed);
        List<Kill> all = new ArrayList<>();
        for (int round = 1; all.size() < kills; round++) {
            try (Trial trial = Trial.start("disturbed_" + round, databases, accounts)) {
                all.addAll(trial.run(moments(random, kills - all.size(), work).iterator()));
                compare(undisturbed, trial.ledger(), round, all.size());
            }
        }
        summarise(all);
        return all;
    }

    /**
     * How long the server lives each time from being ready to being killed. At first any moment of the work will do; later one
     * in five is before the dead node is missed, and the others are in what comes after that.
     */
    private static List<Duration> moments(Random random, int count, Duration work) {
        List<Duration> moments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean early = i == 0 || random.nextInt(5) == 0;
            moments.add(early
                ? Duration.ofMillis(random.nextLong(i == 0 ? work.toMillis() / 2 : TAKE_OVER.toMillis()))
                : TAKE_OVER.plusMillis(random.nextLong(work.toMillis() / 3)));
        }
        return moments;
    }

    private static void compare(Ledger undisturbed, Ledger disturbed, int round, int kills) {
        Optional<String> difference = undisturbed.difference(disturbed);
        if (difference.isPresent()) {
            throw new AssertionError("round " + round + " does not end as the undisturbed one (target/e2e/crash-*.ledger have all of it)."
                + " The first difference is in: " + difference.get());
        }
        System.out.printf("round %d, after %d kills: %d lines, all the same%n", round, kills, undisturbed.size());
    }

    private static void summarise(List<Kill> kills) {
        Map<String, Long> moments = kills.stream().collect(Collectors.groupingBy(Kill::during, TreeMap::new, Collectors.counting()));
        System.out.println("what was going on when it was killed:");
        moments.forEach((moment, times) -> System.out.printf("  %3d x  the administrator %s%n", times, moment));
    }
}
