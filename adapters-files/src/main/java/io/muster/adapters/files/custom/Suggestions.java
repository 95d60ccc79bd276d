package io.muster.adapters.files.custom;

import io.muster.application.files.FileColumns.Column;
import io.muster.application.files.FileType;
import io.muster.application.files.Mapping;
import io.muster.application.spelling.Nearest;
import io.muster.domain.account.Field;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What columns probably mean, by their names: each target is meant by one of them. */
final class Suggestions {
    private static final Set<String> ALL = Targets.always();
    /** The surest first: a column that has a target's own name must not lose it to one with another word for it. */
    private static final List<Function<String, Optional<String>>> GUESSES = List.of(
        name -> ALL.stream().filter(target -> Synonyms.plain(target).equals(Synonyms.plain(name))).findFirst(),
        Synonyms::of,
        name -> Nearest.meant(name, ALL));

    private final Mapping mapping;
    private final Targets targets;
    private final boolean settled;

    /** @param type of the file; one that was recognised as of any shape leaves nothing to be guessed */
    Suggestions(FileType type) {
        mapping = type.mapping();
        targets = new Targets(mapping);
        settled = type.layout().equals(FileType.CUSTOM) && !type.format().equals(FileType.ANY);
    }

    /** Whether one of these surely is a name by which an account can be known. */
    static boolean identify(Collection<String> names) {
        return names.stream().flatMap(name -> Synonyms.of(name).stream())
            .anyMatch(Set.of(Field.USER_NAME.label(), Field.EMAIL.label())::contains);
    }

    /** Each name once. One that stands there several times could be any of these columns, so nothing is suggested for it. */
    List<Column> of(List<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        Predicate<String> single = name -> Collections.frequency(names, name) == 1;
        Map<String, String> meant = new HashMap<>();
        distinct.forEach(name -> said(name).ifPresent(target -> meant.put(name, target)));
        if (!settled) {
            guess(distinct.stream().filter(single.and(name -> !mapping.columns().containsKey(name))).toList(), meant);
        }
        return distinct.stream().map(name -> new Column(name, Optional.ofNullable(meant.get(name)))).toList();
    }

    /** What it was said to be or, where the file was read so, what it is by its own name. */
    private Optional<String> said(String name) {
        return Optional.ofNullable(mapping.columns().getOrDefault(name, settled ? name : null))
            .flatMap(targets::named).map(target -> target.path());
    }

    private static void guess(List<String> names, Map<String, String> meant) {
        Set<String> open = new HashSet<>(ALL);
        open.removeAll(meant.values());
        GUESSES.forEach(guess -> names.stream().filter(name -> !meant.containsKey(name)).forEach(name ->
            guess.apply(name).filter(open::remove).ifPresent(target -> meant.put(name, target))));
    }
}
