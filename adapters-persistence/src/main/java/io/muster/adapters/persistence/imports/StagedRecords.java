package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.columns.AccountColumns;
import io.muster.adapters.persistence.imports.StagedReferences.Mention;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.ProblemText;
import io.muster.adapters.persistence.sql.Row;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.Times;
import io.muster.application.importing.RowRange;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.RowNumber;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records of one import as rows. */
final class StagedRecords {
    private static final String TABLE = "import_record";
    /** What a record consists of, in the order in which it is read back. */
    private static final List<String> PARTS = Stream.concat(Stream.of(Field.values()).map(AccountColumns::of), Stream.of("row_no",
        "account_id", "role_nos", "main_group_nos", "group_nos", "team_nos", "credential", "created_at", "updated_at",
        "last_login_at", "logins_count", "problems")).toList();
    private static final List<String> COLUMNS =
        Stream.concat(PARTS.stream(), Stream.of("user_name_key", "email_key", "job")).toList();

    private final Sql sql;
    private final UUID job;

    StagedRecords(Sql sql, UUID job) {
        this.sql = sql;
        this.job = job;
    }

    /** What {@link #read} takes, joined by commas. */
    static String columns(String prefix) {
        return PARTS.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    /** A row as it is stored, with its references still as numbers. */
    record Stored(AccountRecord bare, Map<Reference, Integer[]> numbers) {
        /** The numbers of all its names. */
        Stream<Integer> mentioned() {
            return numbers.values().stream().flatMap(Stream::of);
        }

        /** @param name the name behind a number */
        AccountRecord complete(Function<Integer, Name> name) {
            Map<Reference, List<Name>> references = new EnumMap<>(Reference.class);
            numbers.forEach((place, list) -> references.put(place, Stream.of(list).map(name).toList()));
            return new AccountRecord(bare.row(), bare.id(), bare.fields(), references, bare.credential(), bare.activity(),
                bare.problems());
        }
    }

    void append(List<AccountRecord> records) {
        Map<Mention, Name> mentioned = new LinkedHashMap<>();
        for (AccountRecord record : records) {
            record.references().forEach((place, names) ->
                names.forEach(name -> mentioned.putIfAbsent(Mention.of(place.kind(), name), name)));
        }
        Map<Mention, Integer> numbers = new StagedReferences(sql, job).numbers(mentioned);
        sql.insert(TABLE, COLUMNS, records, (cells, record) -> bind(cells, record, numbers));
    }

    private void bind(Row cells, AccountRecord record, Map<Mention, Integer> numbers) throws SQLException {
        for (Field field : Field.values()) {
            cells.text(StagedText.escape(record.fields().get(field)));
        }
        cells.number(record.row().value()).id(record.id().map(AccountId::value).orElse(null));
        for (Reference place : Reference.values()) {
            cells.numbers(numbers(record, place, numbers));
        }
        Optional<Activity> activity = record.activity();
        cells.text(record.credential().map(Credential::phc).orElse(null))
            .time(activity.map(Activity::createdAt).orElse(null)).time(activity.map(Activity::updatedAt).orElse(null))
            .time(activity.flatMap(Activity::lastLoginAt).orElse(null))
            .number(activity.map(Activity::loginsCount).orElse(null))
            .text(ProblemText.write(record.problems()))
            .text(record.key(Field.USER_NAME).map(Key::bounded).orElse(null))
            .text(record.key(Field.EMAIL).map(Key::bounded).orElse(null)).id(job);
    }

    private static List<Integer> numbers(AccountRecord record, Reference place, Map<Mention, Integer> numbers) {
        List<Name> names = record.references().get(place);
        if (names == null) {
            return null;
        }
        List<Integer> found = new ArrayList<>(names.size());
        for (Name name : names) {
            found.add(numbers.get(Mention.of(place.kind(), name)));
        }
        return found;
    }

    List<AccountRecord> read(RowRange rows) {
        List<Stored> stored = sql.list("select " + columns("") + " from import_record where job = ? and row_no between ? and ? "
            + "order by row_no", p -> p.id(job).number(rows.first()).number(rows.last()), row -> read(row, 1));
        Map<Integer, Name> names = names(sql, job, stored.stream());
        return stored.stream().map(row -> row.complete(names::get)).toList();
    }

    /** The names that the stored rows mention by number. */
    static Map<Integer, Name> names(Sql sql, UUID job, Stream<Stored> rows) {
        return new StagedReferences(sql, job).names(rows.flatMap(Stored::mentioned).collect(Collectors.toSet()));
    }

    /** @param first the index of the first of {@link #columns} */
    static Stored read(ResultSet row, int first) throws SQLException {
        int column = first;
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String value = row.getString(column++);
            if (value != null) {
                fields.put(field, StagedText.unescape(value));
            }
        }
        RowNumber number = new RowNumber(row.getInt(column++));
        UUID id = row.getObject(column++, UUID.class);
        Map<Reference, Integer[]> numbers = new EnumMap<>(Reference.class);
        for (Reference place : Reference.values()) {
            Array array = row.getArray(column++);
            if (array != null) {
                Object[] values = (Object[]) array.getArray();
                numbers.put(place, Arrays.copyOf(values, values.length, Integer[].class));
            }
        }
        return new Stored(new AccountRecord(number, Optional.ofNullable(id).map(AccountId::new), fields, Map.of(),
            Optional.ofNullable(row.getString(column)).map(Credential::new), activity(row, column + 1),
            ProblemText.read(row.getString(column + 5))), numbers);
    }

    private static Optional<Activity> activity(ResultSet row, int first) throws SQLException {
        Optional<Instant> created = Times.ofNullable(row, first);
        return created.isEmpty() ? Optional.empty() : Optional.of(new Activity(created.get(), Times.of(row, first + 1),
            Times.ofNullable(row, first + 2), row.getLong(first + 3)));
    }
}
