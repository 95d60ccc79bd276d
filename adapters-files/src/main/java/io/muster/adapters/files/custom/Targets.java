package io.muster.adapters.files.custom;

import io.muster.adapters.files.layout.ActivityTime;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.Member;
import io.muster.adapters.files.tabular.AccountColumns;
import io.muster.adapters.files.tabular.Heading;
import io.muster.adapters.files.tabular.TableColumn;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.DateFormat;
import io.muster.application.files.FileRejected;
import io.muster.application.files.Mapping;
import io.muster.application.spelling.Nearest;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.problem.ProblemCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the columns or keys of a file may be said to be: fields, places of names, times, and single members of objects. */
final class Targets {
    private static final int WIDTH = 20;
    /** What a person reads of those whose names do not tell all. */
    private static final Map<String, String> EXPLANATIONS = Map.ofEntries(
        Map.entry("userName", "Who the account is; the e-mail where it is empty."),
        Map.entry("email", "The e-mail address, by which an account is known."),
        Map.entry("emailVerified", "Whether the e-mail was confirmed: true or false."),
        Map.entry("locale", "A language and a country, such as fr_FR."),
        Map.entry("timezone", "A time zone, such as Europe/Paris."),
        Map.entry("picture", "The picture's address."),
        Map.entry("enabled", "false for an account that cannot sign in."),
        Map.entry("attributes", "A JSON object."), Map.entry("userMetadata", "A JSON object."), Map.entry("appMetadata", "A JSON object."),
        Map.entry("externalId", "What another system calls the account."),
        Map.entry("roles", "Codes or labels of roles, with commas between them."),
        Map.entry("mainGroup", "The name of one group."),
        Map.entry("groups", "Names of groups, with commas between them."),
        Map.entry("teams", "Names of teams, with commas between them."),
        Map.entry("createdAt", "A time, such as 2026-01-01T00:00:00Z; only a new account takes it over."),
        Map.entry("updatedAt", "A time; only a new account takes it over."),
        Map.entry("lastLoginAt", "A time; only a new account takes it over."),
        Map.entry(Draft.LOGINS_COUNT, "A whole number; only a new account takes it over."));

    private final Map<String, TableColumn<Draft, Account>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<TableColumn<Draft, Account>> columns = new ArrayList<>();

    /** @param mapping says which single members are meant, and how lists and times are written */
    Targets(Mapping mapping) {
        String separator = mapping.listSeparator().orElse(",");
        for (Field field : Field.values()) {
            add(field.label(), column(field, heading(field.label())));
        }
        for (Reference place : Reference.values()) {
            Heading heading = heading(place.label());
            add(place.label(), place.single() ? AccountColumns.name(place, heading)
                : AccountColumns.namesParted(place, separator, heading));
        }
        Function<String, Optional<Instant>> format = DateFormat.reader(mapping.dateFormat());
        for (ActivityTime time : ActivityTime.values()) {
            add(time.label(), AccountColumns.time(time, format, heading(time.label())));
        }
        add(Draft.LOGINS_COUNT, AccountColumns.loginsCount(heading(Draft.LOGINS_COUNT)));
        members(mapping).forEach(member -> add(member.path(), AccountColumns.member(member, heading(member.path()))));
    }

    private static Stream<Member> members(Mapping mapping) {
        return meant(mapping).flatMap(meant -> Member.of(meant).stream());
    }

    /** The fields of which single members are meant. */
    static Set<Field> merged(Mapping mapping) {
        return members(mapping).map(Member::field).collect(Collectors.toSet());
    }

    private static Stream<String> meant(Mapping mapping) {
        return Stream.concat(mapping.columns().values().stream(), mapping.constants().keySet().stream()).distinct();
    }

    private void add(String name, TableColumn<Draft, Account> column) {
        byName.put(name, column);
        columns.add(column);
    }

    private static Heading heading(String name) {
        return Heading.of(name, WIDTH, EXPLANATIONS.getOrDefault(name, ""));
    }

    private static TableColumn<Draft, Account> column(Field field, Heading heading) {
        return switch (field.kind()) {
            case TEXT -> AccountColumns.text(field, heading);
            case BOOLEAN -> AccountColumns.flag(field, heading);
            case JSON -> AccountColumns.json(field, heading);
        };
    }

    /** What there is for every account, whatever the file. */
    static Set<String> always() {
        return new Targets(Mapping.NONE).columns.stream().map(TableColumn::path).collect(Collectors.toCollection(LinkedHashSet::new));
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
