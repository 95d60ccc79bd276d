package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.columns.AccountColumns;
import io.muster.adapters.persistence.columns.Place;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.Times;
import io.muster.domain.access.Access;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.account.Profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Reads accounts: their rows, and by further statements the names of connections, roles, groups and teams that it has not met
 * before. For one thread.
 */
public final class AccountReader {
    private static final String COLUMNS = "a.id, a.version, a.connection_id, a.credential, a.created_at, a.updated_at, "
        + "a.last_login_at, a.logins_count, " + AccountColumns.all("a.");
    /** To be continued with where {@code a} comes from. */
    private static final String SELECT = "select " + COLUMNS + ", " + Place.LINKS + " ";
    private static final String ACCOUNTS = "from account a ";
    /** The same where most accounts are read: it goes through all links once, and not for each account to where its links are. */
    private static final String SELECT_MOST = "select " + COLUMNS + ", g.links from account a left join (" + Place.LINKS_BY_ACCOUNT
        + ") g on g.account_id = a.id ";
    private static final int FIRST_FIELD = 9;
    private static final int LINKS = FIRST_FIELD + Field.values().length;

    private final Sql sql;
    private final Map<Integer, Name> connections = new HashMap<>();
    private final Map<Integer, Name> references = new HashMap<>();

    private AccountReader(Sql sql) {
        this.sql = sql;
    }

    /** @param continuation conditions on the account {@code a}, and its order */
    public static List<Account> read(Sql sql, String continuation, Sql.Values values) {
        return readFrom(sql, ACCOUNTS + continuation, values);
    }

    /** @param continuation where the account {@code a} comes from, and its order */
    static List<Account> readFrom(Sql sql, String continuation, Sql.Values values) {
        return named(sql, sql.list(SELECT + continuation, values, AccountReader::stored));
    }

    /**
     * As {@link #readFrom}.
     *
     * @param continuation where the account {@code a} comes from, its order, and how many are wanted
     * @param total gets how many there are in all
     */
    static List<Account> readCounted(Sql sql, String continuation, Sql.Values values, LongConsumer total) {
        return named(sql, sql.list(SELECT + ", count(*) over () " + continuation, values, row -> {
            total.accept(row.getLong(LINKS + 1));
            return stored(row);
        }));
    }

    private static List<Account> named(Sql sql, List<Stored> stored) {
        AccountReader reader = new AccountReader(sql);
        reader.learn(stored);
        return reader.known(stored);
    }

    /**
     * As {@link #read}, a part at a time.
     *
     * @param expected about how many accounts that will be
     * @param use gets the next ones, and tells whether it wants more
     */
    static void parts(Sql sql, long expected, String continuation, Sql.Values values, Predicate<List<Account>> use) {
        AccountReader reader = new AccountReader(sql);
        boolean most = most(sql, expected);
        if (most) {
            sql.planForMany();
        }
        sql.parts((most ? SELECT_MOST : SELECT + ACCOUNTS) + continuation, values, AccountReader::stored, stored -> {
            reader.learn(stored);
            return use.test(reader.known(stored));
        });
    }

    /** Whether that is half of all accounts or more; looks at no more than twice as many. */
    private static boolean most(Sql sql, long expected) {
        return sql.number("select count(*) from (select 1 from account limit ?) as found", p -> p.number(2 * expected + 1)) <= 2 * expected;
    }

    private List<Account> known(List<Stored> stored) {
        // Without a connection is one that has been removed, with its connection, since it was read.
        return stored.stream().filter(account -> connections.containsKey(account.connection())).map(this::account).toList();
    }

    private Account account(Stored stored) {
        Map<Reference, List<Name>> access = new EnumMap<>(Reference.class);
        for (long link : stored.links()) {
            Name name = references.get(Place.referenceOfLink(link));
            if (name != null) {
                access.computeIfAbsent(Place.of(Place.ofLink(link)), place -> new ArrayList<>()).add(name);
            }
        }
        return new Account(stored.id(), stored.version(), connections.get(stored.connection()), stored.profile(), Access.of(access),
            stored.credential(), stored.activity());
    }

    private void learn(List<Stored> accounts) {
        Set<Integer> newConnections = new HashSet<>();
        Set<Integer> newReferences = new HashSet<>();
        for (Stored account : accounts) {
            if (!connections.containsKey(account.connection())) {
                newConnections.add(account.connection());
            }
            for (long link : account.links()) {
                if (!references.containsKey(Place.referenceOfLink(link))) {
                    newReferences.add(Place.referenceOfLink(link));
                }
            }
        }
        learn("connection", newConnections, connections);
        learn("reference", newReferences, references);
    }

    private void learn(String table, Set<Integer> numbers, Map<Integer, Name> names) {
        if (!numbers.isEmpty()) {
            sql.list("select t.id, t.name from unnest(cast(? as integer array)) as wanted(id) join " + table + " t on t.id = wanted.id",
                p -> p.numbers(List.copyOf(numbers)), row -> names.put(row.getInt(1), new Name(row.getString(2))));
        }
    }

    /** An account with its names still as numbers. */
    private record Stored(AccountId id, AccountVersion version, int connection, Profile profile, Optional<Credential> credential,
                          Activity activity, Long[] links) {
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Map<Field, String> values = new EnumMap<>(Field.class);
        int column = FIRST_FIELD;
        for (Field field : Field.values()) {
            String value = field.kind() == Field.Kind.BOOLEAN ? Boolean.toString(row.getBoolean(column)) : row.getString(column);
            if (value != null) {
                values.put(field, value);
            }
            column++;
        }
        Activity activity = new Activity(Times.of(row, 5), Times.of(row, 6), Times.ofNullable(row, 7), row.getLong(8));
        return new Stored(new AccountId(row.getObject(1, UUID.class)), new AccountVersion(row.getLong(2)), row.getInt(3),
            Profile.stored(values), Optional.ofNullable(row.getString(4)).map(Credential::new), activity, Place.links(row, LINKS));
    }
}
