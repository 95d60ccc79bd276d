package io.muster.bootstrap.benchmark.load;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Something that administrators ask for.
 *
 * @param path of one request, below the API's root
 */
public record RequestKind(String name, BiFunction<Stock, Random, String> path) {
    /** What they ask for, each as often as the others. */
    public static final List<RequestKind> ALL = List.of(
        new RequestKind("accounts, first page", (stock, random) -> "accounts?limit=100"),
        new RequestKind("accounts, newest first", (stock, random) -> "accounts?sort=-createdAt&limit=20"),
        new RequestKind("accounts, a later page", (stock, random) -> "accounts?limit=100&cursor=" + stock.cursor(random)),
        new RequestKind("one account", (stock, random) -> "accounts/" + stock.accountId(random)),
        new RequestKind("teams", (stock, random) -> "teams?limit=100"),
        new RequestKind("one team", (stock, random) -> "teams/" + stock.team(random)),
        new RequestKind("imports", (stock, random) -> "imports?limit=20"),
        new RequestKind("one import", (stock, random) -> "imports/" + stock.importId()));
}
