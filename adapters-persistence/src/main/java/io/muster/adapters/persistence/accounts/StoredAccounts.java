package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.columns.Place;
import io.muster.adapters.persistence.search.Conditions;
import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Accounts;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Credential;
import io.muster.domain.account.EmailAddress;
import io.muster.domain.account.UserName;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.SortKey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

public final class StoredAccounts implements Accounts {
    private final Transactions transactions;
    private final Duration limit;
    private final Totals totals;

    /** @param limit how long somebody waits for a page or a number */
    public StoredAccounts(Transactions transactions, Clock clock, Duration limit) {
        this.transactions = transactions;
        this.limit = limit;
        this.totals = new Totals(clock);
    }

    @Override
    public List<Account> findAll(Tenant tenant, Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return transactions.sql(sql -> {
            Conditions conditions = Conditions.of(sql, tenant, new AccountQuery.WithId(Set.copyOf(ids)));
            return AccountReader.read(sql, conditions.where(), conditions::bind);
        });
    }

    @Override
    public Optional<Account> withUserName(Tenant tenant, Name connection, UserName userName) {
        return transactions.sql(sql -> {
            Conditions conditions = Conditions.of(sql, tenant, new AccountQuery.InConnection(connection));
            conditions.and("a.user_name_key = ?", p -> p.text(Key.of(userName.value())));
            return AccountReader.read(sql, conditions.where(), conditions::bind).stream().findFirst();
        });
    }

    @Override
    public Optional<Account> withEmail(Tenant tenant, Name connection, EmailAddress email) {
        return transactions.sql(sql -> {
            Conditions conditions = Conditions.of(sql, tenant, new AccountQuery.InConnection(connection));
            conditions.and("a.email_key = ?", p -> p.text(Key.of(email.value())));
            return AccountReader.read(sql, conditions.where(), conditions::bind).stream().findFirst();
        });
    }

    @Override
    public List<Account> withUserNames(Tenant tenant, Name connection, Collection<UserName> userNames) {
        List<String> keys = userNames.stream().map(name -> Key.of(name.value())).toList();
        return inConnection(tenant, connection, "a.user_name_key", keys);
    }

    @Override
    public List<Account> withExternalIds(Tenant tenant, Name connection, Collection<String> externalIds) {
        return inConnection(tenant, connection, "a.external_id is not null and a.external_id", externalIds);
    }

    /** @param column which the index has, behind what the index leaves out */
    private List<Account> inConnection(Tenant tenant, Name connection, String column, Collection<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        return transactions.sql(sql -> {
            Conditions conditions = Conditions.of(sql, tenant, new AccountQuery.InConnection(connection));
            conditions.and(column + " in (select wanted.value_of from unnest(cast(? as varchar array)) as wanted(value_of))",
                p -> p.texts(values));
            return AccountReader.read(sql, conditions.where(), conditions::bind);
        });
    }

    @Override
    public Page<Account> page(Tenant tenant, AccountQuery query, List<SortKey> sort, PageRequest request) {
        Order order = new Order(sort);
        Optional<Cursor> cursor = Cursor.of(request, order.size());
        return transactions.sql(sql -> sql.within(limit, () -> {
            Conditions conditions = Conditions.of(sql, tenant, query);
            return new Finding(sql, conditions, order, request, cursor)
                .page(() -> totals.of(tenant, query, () -> Counts.exact(sql, conditions)));
        }));
    }

    @Override
    public void read(Tenant tenant, AccountQuery query, List<SortKey> sort, long expected, Predicate<List<Account>> use) {
        transactions.sql(sql -> {
            Conditions conditions = Conditions.of(sql, tenant, query).narrowed();
            AccountReader.parts(sql, expected, conditions.where() + new Order(sort).orderBy(), conditions::bind, use);
            return tenant;
        });
    }

    @Override
    public List<AccountId> ids(Tenant tenant, AccountQuery query, Optional<AccountId> after, int limit) {
        return transactions.sql(sql -> {
            Conditions conditions = Conditions.of(sql, tenant, query).narrowed();
            after.ifPresent(last -> conditions.and("a.id > ?", p -> p.id(last.value())));
            return sql.list("select a.id from account a " + conditions.where() + " order by a.id limit ?", p -> {
                conditions.bind(p);
                p.number(limit);
            }, row -> new AccountId(row.getObject(1, UUID.class)));
        });
    }

    @Override
    public long count(Tenant tenant, AccountQuery query) {
        return transactions.sql(sql -> sql.within(limit, () -> Counts.exact(sql, Conditions.of(sql, tenant, query))));
    }

    @Override
    public long countPatiently(Tenant tenant, AccountQuery query) {
        return transactions.sql(sql -> Counts.exact(sql, Conditions.of(sql, tenant, query)));
    }

    @Override
    public long memberships(Tenant tenant) {
        return transactions.sql(sql -> sql.number("""
            select count(*) from reference r join account_link l on l.reference_id = r.id and l.place = ?
            where r.tenant_id = (select id from tenant where name_key = ?) and r.kind = 'TEAM'""",
            p -> p.number(Place.number(Reference.TEAMS)).text(TenantKey.key(tenant))));
    }

    /** Whoever asks holds the tenant's row until the end of the transaction. */
    @Override
    public int lockEnabledSuperAdministrators(Tenant tenant) {
        return transactions.sql(sql -> {
            sql.first("select id from tenant where name_key = ? for update", p -> p.text(TenantKey.key(tenant)),
                row -> row.getInt(1));
            return superAdministrators(sql, tenant);
        });
    }

    @Override
    public int enabledSuperAdministrators(Tenant tenant) {
        return transactions.sql(sql -> superAdministrators(sql, tenant));
    }

    private static int superAdministrators(Sql sql, Tenant tenant) {
        return (int) sql.number("""
            select count(*) from reference r
            join account_link l on l.reference_id = r.id and l.place = ?
            join account a on a.id = l.account_id
            where r.tenant_id = (select id from tenant where name_key = ?) and r.kind = 'ROLE' and r.name_key = ? and a.enabled""",
            p -> p.number(Place.number(Reference.ROLES)).text(TenantKey.key(tenant)).text(SuperAdministrator.ROLE.key()));
    }

    @Override
    public void signedIn(Tenant tenant, AccountId id, Instant at) {
        transactions.sql(sql -> sql.update("""
            update account set last_login_at = ?, logins_count = logins_count + 1
            where id = ? and tenant_id = (select id from tenant where name_key = ?)""",
            p -> p.time(at).id(id.value()).text(TenantKey.key(tenant))));
    }

    @Override
    public void rehashed(Tenant tenant, AccountId id, Credential old, Credential better) {
        transactions.sql(sql -> sql.update("""
            update account set credential = ?
            where id = ? and credential = ? and tenant_id = (select id from tenant where name_key = ?)""",
            p -> p.text(better.phc()).id(id.value()).text(old.phc()).text(TenantKey.key(tenant))));
    }
}
