package io.muster.bootstrap.launcher;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The keys Muster reads. A misspelt one would be ignored in silence, so it stops the start. */
final class KnownKeys {

    private static final String OURS = "muster.";

    private static final Set<String> KEYS = Set.of(
            "muster.http.host", "muster.http.port", "muster.http.client-address-header", "muster.data.dir",
            "muster.spool.dir", "muster.spool.orphaned-after",
            "muster.db.url", "muster.db.user", "muster.db.password",
            "muster.session.idle", "muster.session.lifetime", "muster.token.lifetime", "muster.sign-in.failures-per-origin",
            "muster.admin.username", "muster.admin.password", "muster.extensions.dir",
            "muster.password.min-length", "muster.password.first-link-lifetime", "muster.password.reset-link-lifetime",
            "muster.smtp.host", "muster.smtp.port", "muster.smtp.encryption", "muster.smtp.user", "muster.smtp.password",
            "muster.smtp.from", "muster.smtp.per-minute",
            "muster.upload.max-bytes", "muster.import.loss-percent", "muster.export.keep", "muster.search.time-limit",
            "muster.public.url", "muster.demo.samples");

    /** Below these the keys are the adapters' own, or, as a directory's bind password, the deployer's; or have names of their own. */
    private static final List<String> OPEN = List.of("muster.directory.", ExportTargetChecks.PREFIX);

    private KnownKeys() {}

    /** Looks at system properties only: the environment also carries what the command line reads. */
    static void check(Configuration configuration) throws BadConfiguration {
        for (String key : configuration.properties().keySet().stream().sorted().toList()) {
            boolean known = KEYS.contains(key) || OidcSettings.KEYS.contains(key);
            if (key.startsWith(OURS) && !known && OPEN.stream().noneMatch(key::startsWith)) {
                throw new BadConfiguration(key, "no such setting; did you mean " + nearest(key) + "?");
            }
        }
    }

    private static String nearest(String key) {
        return KEYS.stream().sorted().min(Comparator.comparingInt(known -> distance(key, known))).orElseThrow();
    }

    /** Levenshtein's: how many letters to insert, delete or replace. By hand: the launcher starts before all that is in the WAR. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
