package io.muster.adapters.files.custom;

import io.muster.adapters.files.layout.ActivityTime;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.tabular.AccountColumns;
import io.muster.adapters.files.tabular.Heading;
import io.muster.adapters.files.tabular.Nearest;
import io.muster.adapters.files.tabular.TableColumn;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.DateFormat;
import io.muster.application.files.FileRejected;
import io.muster.application.files.Mapping;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.problem.ProblemCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the columns or keys of a file may be said to be: fields, places of names, and single attributes. */
final class Targets {
    private static final String ATTRIBUTE = Field.ATTRIBUTES.label() + ".";
    private static final int WIDTH = 20;

    private final Map<String, TableColumn<Draft, Account>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<TableColumn<Draft, Account>> columns = new ArrayList<>();

    /** @param mapping says which attributes are meant, and how lists and times are written */
    Targets(Mapping mapping) {
        String separator = mapping.listSeparator().orElse(",");
        for (Field field : Field.values()) {
            add(field.label(), column(field, heading(field.label())));
        }
        for (Reference place : Reference.values()) {
            Heading heading = heading(place.label());
            add(place.label(), place.single() ? AccountColumns.name(place, heading) : AccountColumns.namesRead(place, separator, heading));
        }
        Function<String, Optional<Instant>> format = DateFormat.reader(mapping.dateFormat());
        for (ActivityTime time : ActivityTime.values()) {
            add(time.label(), AccountColumns.time(time, format, heading(time.label())));
        }
        meant(mapping).filter(meant -> meant.startsWith(ATTRIBUTE) && meant.length() > ATTRIBUTE.length())
            .forEach(meant -> add(meant, AccountColumns.attribute(meant.substring(ATTRIBUTE.length()), heading(meant))));
    }

    private static Stream<String> meant(Mapping mapping) {
        return Stream.concat(mapping.columns().values().stream(), mapping.constants().keySet().stream()).distinct();
    }

    private void add(String name, TableColumn<Draft, Account> column) {
        byName.put(name, column);
        columns.add(column);
    }

    private static Heading heading(String name) {
        return Heading.of(name, WIDTH, "");
    }

    private static TableColumn<Draft, Account> column(Field field, Heading heading) {
        return switch (field.kind()) {
            case TEXT -> AccountColumns.text(field, heading);
            case BOOLEAN -> AccountColumns.flag(field, heading);
            case JSON -> AccountColumns.json(field, heading);
        };
    }

    List<TableColumn<Draft, Account>> columns() {
        return columns;
    }

    Optional<TableColumn<Draft, Account>> named(String name) {
        return Optional.ofNullable(byName.get(name.strip()));
    }

    /** Whether an account can be known by some of these. */
    static boolean identify(Collection<String> names) {
        return names.contains(Field.USER_NAME.label()) || names.contains(Field.EMAIL.label());
    }

    /** @throws FileRejected where what is meant is unknown, with the nearest that is known, or where a constant is no value */
    static void check(Mapping mapping) {
        Targets targets = new Targets(mapping);
        targets.check(meant(mapping));
        new Constants(targets, mapping.constants()).check();
    }

    private void check(Stream<String> names) {
        List<String> known = columns.stream().map(TableColumn::path).toList();
        List<String> unknown = names.filter(name -> !name.isEmpty() && named(name).isEmpty()).sorted()
            .map(name -> Texts.shown(name) + Nearest.hint(name, known)).toList();
        if (!unknown.isEmpty()) {
            throw new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "", "an account has nothing called " + String.join(", ", unknown));
        }
    }
}
