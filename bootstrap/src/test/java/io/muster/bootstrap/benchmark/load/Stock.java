package io.muster.bootstrap.benchmark.load;

import io.muster.bootstrap.benchmark.data.People;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * What is there to be asked for.
 *
 * @param from the number of the first account that is there
 * @param accounts how many are
 * @param cursors of later pages of the accounts, as the API gave them
 * @param importId of any import that is there
 */
public record Stock(int from, int accounts, List<String> cursors, String importId) {
    String accountId(Random random) {
        return People.of(from + random.nextInt(accounts)).id().toString();
    }

    String cursor(Random random) {
        return encoded(cursors.get(random.nextInt(cursors.size())));
    }

    String team(Random random) {
        return encoded(People.TEAMS.get(random.nextInt(People.TEAMS.size())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
