package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.accounts.AccountColumns;
import io.muster.adapters.persistence.imports.StagedReferences.Mention;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Params;
import io.muster.adapters.persistence.sql.Sql;
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
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The records of one import as rows. */
final class StagedRecords {
    private static final String COLUMNS = AccountColumns.all("") + ", user_name_key, email_key, role_nos, main_group_nos, "
        + "group_nos, team_nos, account_id, credential, created_at, updated_at, last_login_at, logins_count, problems, row_no";
    private static final String INSERT = "insert into import_record (" + COLUMNS + ", job) values ("
        + "?, ".repeat(COLUMNS.split(",").length) + "?)";

    private final Sql sql;
    private final UUID job;

    StagedRecords(Sql sql, UUID job) {
        this.sql = sql;
        this.job = job;
    }

    /** A row as it is stored, with its references still as numbers. */
    private record Raw(AccountRecord bare, Map<Reference, List<Integer>> numbers) {
        AccountRecord record(Map<Integer, Name> names) {
            Map<Reference, List<Name>> references = new EnumMap<>(Reference.class);
            numbers.forEach((place, list) -> references.put(place, list.stream().map(names::get).toList()));
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
        sql.batch(INSERT, records, (p, record) -> bind(p, record, numbers));
    }

    private void bind(Params params, AccountRecord record, Map<Mention, Integer> numbers) throws SQLException {
        for (Field field : Field.values()) {
            params.text(StagedText.escape(record.fields().get(field)));
        }
        params.text(record.key(Field.USER_NAME).map(Key::bounded).orElse(null))
            .text(record.key(Field.EMAIL).map(Key::bounded).orElse(null));
        for (Reference place : Reference.values()) {
            List<Name> names = record.references().get(place);
            params.numbers(names == null ? null
                : names.stream().map(name -> numbers.get(Mention.of(place.kind(), name))).toList());
        }
        Optional<Activity> activity = record.activity();
        params.id(record.id().map(AccountId::value).orElse(null)).text(record.credential().map(Credential::phc).orElse(null))
            .time(activity.map(Activity::createdAt).orElse(null)).time(activity.map(Activity::updatedAt).orElse(null))
            .time(activity.flatMap(Activity::lastLoginAt).orElse(null))
            .number(activity.map(Activity::loginsCount).orElse(null))
            .text(ProblemText.write(record.problems())).number(record.row().value()).id(job);
    }

    List<AccountRecord> read(RowRange rows) {
        List<Raw> raw = sql.list("select " + COLUMNS + " from import_record where job = ? and row_no between ? and ? order by row_no",
            p -> p.id(job).number(rows.first()).number(rows.last()), StagedRecords::raw);
        Set<Integer> numbers = new HashSet<>();
        raw.forEach(row -> row.numbers().values().forEach(numbers::addAll));
        Map<Integer, Name> names = new StagedReferences(sql, job).names(numbers);
        return raw.stream().map(row -> row.record(names)).toList();
    }

    private static Raw raw(ResultSet row) throws SQLException {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        int column = 1;
        for (Field field : Field.values()) {
            String value = row.getString(column++);
            if (value != null) {
                fields.put(field, StagedText.unescape(value));
            }
        }
        column += 2;
        Map<Reference, List<Integer>> numbers = new EnumMap<>(Reference.class);
        for (Reference place : Reference.values()) {
            Array array = row.getArray(column++);
            if (array != null) {
                numbers.put(place, Stream.of((Object[]) array.getArray()).map(Integer.class::cast).toList());
            }
        }
        AccountRecord bare = new AccountRecord(new RowNumber(row.getInt("row_no")),
            Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new), fields, Map.of(),
            Optional.ofNullable(row.getString("credential")).map(Credential::new), activity(row),
            ProblemText.read(row.getString("problems")));
        return new Raw(bare, numbers);
    }

    /** A record's activity, from columns of {@code import_record}. */
    static Optional<Activity> activity(ResultSet row) throws SQLException {
        OffsetDateTime created = row.getObject("created_at", OffsetDateTime.class);
        return created == null ? Optional.empty() : Optional.of(new Activity(created.toInstant(),
            row.getObject("updated_at", OffsetDateTime.class).toInstant(), instant(row.getObject("last_login_at", OffsetDateTime.class)),
            row.getLong("logins_count")));
    }

    private static Optional<Instant> instant(OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
