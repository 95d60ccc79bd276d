package io.muster.bootstrap.e2e;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The secrets that clients have used in this run of the tests: none may come back in an answer, nor stand in the log of a server. */
final class Secrets {
    /** Shorter ones are words that a message may hold. */
    private static final int SHORTEST = 12;
    /** A random first password is told once, in the log. */
    private static final Pattern TOLD_ONCE = Pattern.compile("^First sign-in: .*$", Pattern.MULTILINE);

    private static final Set<String> USED = ConcurrentHashMap.newKeySet();

    private Secrets() {
    }

    static void used(String secret) {
        if (secret.length() >= SHORTEST) {
            USED.add(secret);
        }
    }

    /** @param where for a person, without the secret */
    static void mustNotBeIn(String where, String text) {
        if (USED.stream().anyMatch(text::contains)) {
            throw new AssertionError(where + " holds a secret that a test has used");
        }
    }

    static void mustNotBeInLog(String where, String log) {
        mustNotBeIn(where, TOLD_ONCE.matcher(log).replaceAll(""));
    }
}
