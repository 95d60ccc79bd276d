package io.muster.bootstrap.benchmark.search;

import io.muster.bootstrap.benchmark.data.Person;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Something that is asked of all accounts.
 *
 * @param path of the request for somebody whom it is to find, below the API's root
 */
public record Question(String name, Function<Person, String> path) {
    /** From the narrowest to the broadest of each kind. */
    public static final List<Question> ALL = List.of(
        new Question("one account, by its id", person -> "accounts/" + person.id()),
        query("exact user name", person -> "userName:" + person.userName()),
        query("exact e-mail", person -> "email:" + person.email()),
        query("beginning of a user name", person -> "userName:" + part(person.userName(), 0, 9) + "*"),
        query("beginning of any name", person -> part(person.userName(), 0, 9) + "*"),
        query("two letters a user name begins with", person -> "userName:" + part(person.userName(), 0, 2) + "*"),
        query("two letters any name begins with", person -> part(person.userName(), 0, 2) + "*"),
        query("word within any name", Question::word),
        query("end of an e-mail", person -> "email:*" + part(person.email(), 6, 99)),
        query("end of a display name", person -> "displayName:*" + last(person.familyName(), 3)),
        query("team", person -> "teams:" + quoted(person.teams().get(0))),
        query("group", person -> "groups:" + quoted(person.groups().get(1))),
        query("role", person -> "roles:" + quoted(person.roles().get(0))),
        query("metadata, hardly anybody", person -> "user_metadata.badge:" + person.badge()),
        query("metadata, one in a thousand", person -> "user_metadata.level:" + person.level()),
        query("metadata, every fourth", person -> "user_metadata.plan:gold"),
        query("made on a day", person -> "created_at:" + day(person)),
        query("made since a day", person -> "created_at:>=" + day(person)),
        query("word and team", person -> word(person) + " AND teams:" + quoted(person.teams().get(0))),
        query("group and metadata", person -> "groups:" + quoted(person.groups().get(1)) + " AND user_metadata.level:" + person.level()),
        query("team or metadata", person -> "teams:" + quoted(person.teams().get(0)) + " OR user_metadata.badge:" + person.badge()),
        query("all who may sign in", person -> "enabled:true"),
        query("all but one team", person -> "NOT teams:" + quoted(person.teams().get(0))),
        new Question("no query", person -> "accounts?limit=100"));

    private static Question query(String name, Function<Person, String> query) {
        return new Question(name, person -> "accounts?limit=100&query=" + URLEncoder.encode(query.apply(person), StandardCharsets.UTF_8));
    }

    private static String word(Person person) {
        return person.userName().replaceAll(".*[.-]|[0-9]", "");
    }

    private static String part(String text, int from, int to) {
        return text.substring(Math.min(from, text.length() - 1), Math.min(to, text.length())).replace("-", "\\-");
    }

    private static String last(String text, int length) {
        return text.substring(text.length() - length).toLowerCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static LocalDate day(Person person) {
        return person.createdAt().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
