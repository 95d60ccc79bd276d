package io.muster.adapters.directory.benchmark;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import io.muster.adapters.directory.LdapDirectory;
import io.muster.adapters.directory.server.Patience;
import io.muster.adapters.directory.testing.Authority;
import io.muster.adapters.directory.testing.LdapServer;
import io.muster.application.port.out.Directory.Question;
import io.muster.domain.access.Connection;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.DirectoryAnswer;
import io.muster.domain.importing.DirectoryVerdict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks for every name that an LDAP server in this JVM has, over LDAPS, in chunks as an import does, in turn with the library alone
 * that searches for the same names by the hundred. Then counts the searches of an import in which one name in a hundred is missing.
 */
public final class DirectorySpeed {
    /** As many records as an import has in a chunk. */
    private static final int CHUNK = 2_000;
    private static final int NAMES_A_SEARCH = 100;

    private final LdapServer server;
    private final Connection connection;
    private final List<Question> questions = new ArrayList<>();

    private DirectorySpeed(LdapServer server, int names) {
        this.server = server;
        this.connection = LdapServer.connection(server.settings());
        for (int i = 0; i < names; i++) {
            UUID id = server.add(name(i), true, "secret");
            questions.add(new Question(new UserName(name(i)), Optional.of(id.toString())));
        }
    }

    private static String name(int number) {
        return "first.last" + number;
    }

    /** @param args names and rounds */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("speed");
        int rounds = Integer.parseInt(args[1]);
        try (LdapServer server = LdapServer.start(Authority.in(folder));
             LdapDirectory directory = new LdapDirectory(LdapServer.secrets(), Patience.DEFAULT, Clock.systemUTC())) {
            DirectorySpeed speed = new DirectorySpeed(server, Integer.parseInt(args[0]));
            speed.race(directory, rounds);
            speed.count(directory);
        } finally {
            try (var files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
        }
    }

    private void race(LdapDirectory directory, int rounds) throws LDAPException, GeneralSecurityException {
        double[] alone = new double[rounds];
        double[] ours = new double[rounds];
        double[] ratios = new double[rounds];
        // The first round is for the compiler.
        for (int i = -1; i < rounds; i++) {
            double yardstick = alone();
            double measured = ours(directory, questions, 0);
            if (i >= 0) {
                alone[i] = yardstick;
                ours[i] = measured;
                ratios[i] = measured / yardstick;
            }
        }
        print("names a second, the library alone", alone);
        print("names a second", ours);
        print("rate of ours / library alone", ratios);
    }

    private double alone() throws LDAPException, GeneralSecurityException {
        long begin = System.nanoTime();
        int found = 0;
        try (LDAPConnection library = new LDAPConnection(new SSLUtil(new TrustAllTrustManager()).createSSLSocketFactory(), "127.0.0.1",
                server.ldapsPort(), LdapServer.BIND_DN, LdapServer.BIND_PASSWORD)) {
            for (int from = 0; from < questions.size(); from += NAMES_A_SEARCH) {
                List<Filter> names = questions.subList(from, Math.min(from + NAMES_A_SEARCH, questions.size())).stream()
                    .map(question -> Filter.createEqualityFilter("sAMAccountName", question.name().value())).toList();
                found += library.search(LdapServer.BASE, SearchScope.SUB, Filter.createORFilter(names), "sAMAccountName", "objectGUID",
                    "userAccountControl").getEntryCount();
            }
        }
        return rate(found, 0, begin);
    }

    private double ours(LdapDirectory directory, List<Question> asked, int missing) {
        long begin = System.nanoTime();
        int found = 0;
        for (int from = 0; from < asked.size(); from += CHUNK) {
            found += (int) directory.answers(connection, asked.subList(from, Math.min(from + CHUNK, asked.size()))).values().stream()
                .map(DirectoryAnswer::verdict).filter(DirectoryVerdict.FOUND::equals).count();
        }
        return rate(found, missing, begin);
    }

    private double rate(int found, int missing, long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (found + missing != questions.size()) {
            throw new AssertionError(found + " names were found");
        }
        return questions.size() / seconds;
    }

    private void count(LdapDirectory directory) {
        List<Question> asked = new ArrayList<>(questions);
        int missing = 0;
        for (int i = 0; i < asked.size(); i += 100) {
            asked.set(i, new Question(new UserName("typo" + name(i)), Optional.of(UUID.randomUUID().toString())));
            missing++;
        }
        server.traffic().reset();
        double rate = ours(directory, asked, missing);
        System.out.printf(Locale.ROOT, "with one in a hundred missing: %,.0f names a second, %,d searches for %,d names%n", rate,
            server.traffic().searches(), asked.size());
    }

    private static void print(String what, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        String number = sorted[0] > 100 ? "%,.0f" : "%.2f";
        System.out.printf(Locale.ROOT, "%s: " + number + " (" + number + " to " + number + ")%n", what, sorted[sorted.length / 2],
            sorted[0], sorted[sorted.length - 1]);
    }
}
