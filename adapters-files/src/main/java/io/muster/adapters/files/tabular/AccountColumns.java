package io.muster.adapters.files.tabular;

import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.layout.ActivityTime;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.JsonFields;
import io.muster.adapters.files.layout.Member;
import io.muster.adapters.files.table.CellValue;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.problem.ProblemCode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The kinds of columns that tables of accounts have. */
public final class AccountColumns {
    private static final Set<String> TRUE = Set.of("true", "1", "yes", "y", "on", "enabled", "active");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "n", "off", "disabled", "inactive");

    /** Every account has a row. */
    public static final TableLayout.Writing<Account> WRITING =
        new TableLayout.Writing<>(account -> account.profile().userName().value(), account -> Optional.empty());

    private AccountColumns() {
    }

    /** A value as it is. */
    public static TableColumn<Draft, Account> text(Field field, Heading heading) {
        return column(heading, field.label(), (text, draft) -> draft.field(field, text),
            (account, file) -> new CellValue.Text(account.profile().get(field).orElse("")));
    }

    /** The e-mail of accounts that are known by nothing else. */
    public static TableColumn<Draft, Account> email(Heading heading) {
        return column(heading, Field.EMAIL.label(), (text, draft) -> {
            if (text.isBlank()) {
                draft.problem(ProblemCode.FIELD_REQUIRED, Field.EMAIL.label(), "is missing; an account is known by it here");
            } else {
                draft.field(Field.EMAIL, text);
            }
        }, (account, file) -> {
            Optional<String> email = account.profile().get(Field.EMAIL);
            if (email.isEmpty()) {
                file.loses(Field.EMAIL.label(), "is missing, by which an account is known there; its row cannot be imported");
            }
            return new CellValue.Text(email.orElse(""));
        });
    }

    /**
     * A value as one of some words, which are read in any case. So is what the field holds for them: spreadsheets have cells of their
     * own for true and false.
     *
     * @param words by what the field holds for them
     */
    public static TableColumn<Draft, Account> word(Field field, Map<String, String> words, Heading heading) {
        List<String> known = words.values().stream().sorted().toList();
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        words.keySet().forEach(value -> values.put(value, value));
        words.forEach((value, word) -> values.put(word, value));
        return column(heading.oneOf(known), field.label(), (text, draft) -> {
            String value = values.get(text.strip());
            if (value != null || text.isBlank()) {
                draft.field(field, value == null ? "" : value);
            } else {
                draft.problem(ProblemCode.FIELD_INVALID, field.label(), "must be " + String.join(" or ", known));
            }
        }, (account, file) -> new CellValue.Text(account.profile().get(field).map(words::get).orElse("")));
    }

    /** True or false, as people write it. */
    public static TableColumn<Draft, Account> flag(Field field, Heading heading) {
        return column(heading.oneOf(List.of("true", "false")), field.label(), (text, draft) -> {
            String word = text.strip().toLowerCase(Locale.ROOT);
            if (word.isEmpty() || TRUE.contains(word) || FALSE.contains(word)) {
                draft.field(field, word.isEmpty() ? "" : Boolean.toString(TRUE.contains(word)));
            } else {
                draft.problem(ProblemCode.FIELD_INVALID, field.label(), "must be true or false");
            }
        }, (account, file) -> new CellValue.Text(account.profile().get(field).orElse("")));
    }

    /** A JSON object as text. */
    public static TableColumn<Draft, Account> json(Field field, Heading heading) {
        return column(heading, field.label(), (text, draft) -> {
            JsonTree tree = JsonTree.ofText(text.isBlank() ? "null" : text);
            if (tree.flaw().isPresent()) {
                draft.problem(ProblemCode.FIELD_INVALID, field.label(), "is not valid JSON");
            } else {
                JsonFields.field(draft, field, tree.value());
            }
        }, (account, file) -> new CellValue.Text(account.profile().get(field).orElse("")));
    }

    /** One name, with whatever commas it has. */
    public static TableColumn<Draft, Account> name(Reference place, Heading heading) {
        return column(heading.oneOf(place.kind()), place.label(),
            (text, draft) -> draft.names(place, text.isBlank() ? List.of() : List.of(text.strip())),
            (account, file) -> new CellValue.Text(account.access().get(place).stream().map(Name::value).findFirst().orElse("")));
    }

    /** Names in a list. @param separator what is written between two of them; read are commas */
    public static TableColumn<Draft, Account> names(Reference place, String separator, Heading heading) {
        return names(place, new Parting(",", separator), heading, (name, file) -> name.value());
    }

    /** Names in a list with commas between them. @param separator what is read in the place of commas */
    public static TableColumn<Draft, Account> namesParted(Reference place, String separator, Heading heading) {
        return names(place, new Parting(separator, ","), heading, (name, file) -> name.value());
    }

    /** Roles in a list, by what people call them. */
    public static TableColumn<Draft, Account> roleLabels(String separator, Heading heading) {
        return names(Reference.ROLES, new Parting(",", separator), heading, (name, file) -> {
            String label = file.labelOf(name);
            return CommaList.fits(label) ? label : name.value();
        });
    }

    /** How a name is spelled in a file. */
    private interface Spelling {
        String of(Name name, Exported file);
    }

    /** What stands between names that are read, and between those that are written. */
    private record Parting(String read, String written) {
    }

    private static TableColumn<Draft, Account> names(Reference place, Parting parting, Heading heading, Spelling spelling) {
        return column(heading.oneOf(place.kind()), place.label(),
            (text, draft) -> draft.names(place, CommaList.read(text, parting.read())),
            (account, file) -> {
                List<String> names = account.access().get(place).stream().map(name -> spelling.of(name, file)).toList();
                return CommaList.cell(names, parting.written(), place.label(), file);
            });
    }

    /** An attribute of the account under the column's own name. */
    public static TableColumn<Draft, Account> attribute(Heading heading) {
        return member(new Member(Field.ATTRIBUTES, heading.text()), heading);
    }

    /** A text that is a member of an object. */
    public static TableColumn<Draft, Account> member(Member member, Heading heading) {
        return column(heading, member.path(), (text, draft) -> draft.member(member, text), (account, file) -> {
            JsonValue value = JsonTree.ofObject(account.profile().get(member.field()).orElse("{}")).get(member.name())
                .orElseGet(JsonValue.Null::new);
            if (!(value instanceof JsonValue.Text) && !(value instanceof JsonValue.Null)) {
                file.loses(member.path(), "is no text but " + value.kind());
            }
            return new CellValue.Text(value instanceof JsonValue.Text text ? text.value() : "");
        });
    }

    /** A day that is shown to people and not read, by UTC. */
    public static TableColumn<Draft, Account> day(Function<Activity, Instant> moment, Heading heading) {
        return column(heading, "", (text, draft) -> { },
            (account, file) -> new CellValue.Day(LocalDate.ofInstant(moment.apply(account.activity()), ZoneOffset.UTC)));
    }

    /** A time, written by ISO 8601. @param format what reads it; empty for what is none */
    public static TableColumn<Draft, Account> time(ActivityTime which, Function<String, Optional<Instant>> format, Heading heading) {
        return column(heading, which.label(), (text, draft) -> {
            Optional<Instant> time = format.apply(text);
            time.ifPresent(moment -> draft.time(which, moment));
            if (time.isEmpty() && !text.isBlank()) {
                draft.problem(ProblemCode.FIELD_INVALID, which.label(), "must be a time as in 2026-01-01, or as \"dateFormat\" says");
            }
        }, (account, file) -> new CellValue.Text(which.of(account.activity()).map(Instant::toString).orElse("")));
    }

    /** How often somebody has signed in. */
    public static TableColumn<Draft, Account> loginsCount(Heading heading) {
        return column(heading, Draft.LOGINS_COUNT, (text, draft) -> {
            if (!text.isBlank()) {
                draft.loginsCount(text.strip());
            }
        }, (account, file) -> new CellValue.Text(Long.toString(account.activity().loginsCount())));
    }

    /** A column in which nothing may stand. @param why completes a sentence that begins with the header */
    public static TableColumn<Draft, Account> forbidden(String header, String why) {
        return new TableColumn<>(Heading.of(header, 0, ""), header, (text, draft) -> {
            if (!text.isEmpty()) {
                draft.problem(ProblemCode.FIELD_FORBIDDEN, header, why);
            }
        }, Optional.empty());
    }

    private static TableColumn<Draft, Account> column(Heading heading, String path, TableColumn.Reader<Draft> reader,
                                                      TableColumn.Writer<Account> writer) {
        return new TableColumn<>(heading, path, reader, Optional.of(writer));
    }
}
