package io.muster.bootstrap.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is to be measured.
 *
 * @param sizes numbers of accounts
 * @param copies how often each COPY is measured after each import; the median counts
 * @param warmUp accounts that are imported and removed before, so that no size is measured on code that is still interpreted
 * @param loadAccounts accounts of the import under load
 * @param loadSeconds how long the load is measured without an import, before and after; as long it warms up
 * @param thinkMillis between an administrator's answer and next request, on average
 */
record Choices(List<Integer> sizes, int rounds, Part part, boolean embedded, int copies, int warmUp,
               int administrators, int loadAccounts, int loadSeconds, int thinkMillis) {

    /** What to measure. */
    enum Part {
        /** Everything, each round. */
        ALL,
        /** Imports and COPY. */
        IMPORT,
        /** Exports and the cursor. */
        EXPORT,
        /** Memory alone: imports and exports without the yardsticks. */
        MEMORY,
        /** Requests beside an import. */
        LOAD,
        /** First pages of searches. */
        SEARCH;

        boolean movesAccounts() {
            return this != LOAD && this != SEARCH;
        }

        boolean changesAccounts() {
            return this == ALL || this == IMPORT || this == MEMORY;
        }

        boolean copies() {
            return this == ALL || this == IMPORT;
        }

        boolean exports() {
            return this != IMPORT;
        }
    }

    /** From the properties {@code benchmark.*}. */
    static Choices fromProperties() {
        List<Integer> sizes = Arrays.stream(text("accounts", "100000").split(",")).map(size -> Integer.valueOf(size.strip())).toList();
        int largest = sizes.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return new Choices(sizes, number("rounds", 1), Part.valueOf(text("only", "all").toUpperCase(Locale.ROOT)),
            text("database", "postgresql").equals("h2"), number("copies", 1), number("warm-up", 200_000),
            number("load.administrators", 50), number("load.accounts", largest), number("load.seconds", 30),
            number("load.think-millis", 1_000));
    }

    int largest() {
        return sizes.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private static int number(String key, int otherwise) {
        return Integer.parseInt(text(key, Integer.toString(otherwise)));
    }

    private static String text(String key, String otherwise) {
        String value = System.getProperty("benchmark." + key, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
