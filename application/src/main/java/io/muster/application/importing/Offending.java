package io.muster.application.importing;

import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.problem.Problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a record states where something is wrong with it. */
final class Offending {
    private static final Pattern NAME = Pattern.compile("(\\w+)\\[(\\d{1,9})]");
    /** A person recognises a value by less. */
    private static final int SHOWN = 500;

    private Offending() {
    }

    /** By the problems' paths; there is none where the record has no such value, and none that is a secret. */
    static Map<String, String> values(AccountRecord record, List<Problem> problems) {
        Map<String, String> values = new LinkedHashMap<>();
        problems.stream().map(Problem::path).forEach(path -> value(record, path).ifPresent(value -> values.put(path, shown(value))));
        return values;
    }

    private static String shown(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    private static Optional<String> value(AccountRecord record, String path) {
        Matcher name = NAME.matcher(path);
        return name.matches() ? Reference.labelled(name.group(1)).flatMap(place -> name(record, place, Integer.parseInt(name.group(2))))
            : Field.labelled(path).flatMap(record::value).or(() -> Reference.labelled(path).flatMap(place -> name(record, place, 0)));
    }

    private static Optional<String> name(AccountRecord record, Reference place, int index) {
        return record.references().getOrDefault(place, List.of()).stream().skip(index).findFirst().map(Name::value);
    }
}
