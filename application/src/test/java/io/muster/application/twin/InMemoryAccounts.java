package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Accounts;
import io.muster.application.twin.State.AccountKey;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Credential;
import io.muster.domain.account.EmailAddress;
import io.muster.domain.account.Field;
import io.muster.domain.account.NormalForm;
import io.muster.domain.account.UserName;
import io.muster.domain.exporting.AccountPredicate;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.importing.SuperAdministrators;
import io.muster.domain.testing.JsonObjects;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record InMemoryAccounts(InMemoryStore store) implements Accounts {
    private static final int PART = 1_000;

    @Override
    public List<Account> findAll(Tenant tenant, Collection<AccountId> ids) {
        return ids.stream().distinct()
            .flatMap(id -> Optional.ofNullable(store.state().accounts.get(new AccountKey(tenant, id))).stream())
            .toList();
    }

    @Override
    public Optional<Account> withUserName(Tenant tenant, Name connection, UserName userName) {
        return all(tenant)
            .filter(account -> account.connection().equals(connection) && account.profile().userName().key().equals(userName.key()))
            .findFirst();
    }

    @Override
    public Optional<Account> withEmail(Tenant tenant, Name connection, EmailAddress email) {
        return all(tenant)
            .filter(account -> account.connection().equals(connection)
                && account.profile().get(Field.EMAIL).map(NormalForm::of).equals(Optional.of(email.key())))
            .findFirst();
    }

    @Override
    public List<Account> withUserNames(Tenant tenant, Name connection, Collection<UserName> userNames) {
        Set<String> keys = userNames.stream().map(UserName::key).collect(Collectors.toSet());
        return all(tenant).filter(account -> account.connection().equals(connection) && keys.contains(account.profile().userName().key()))
            .toList();
    }

    @Override
    public List<Account> withExternalIds(Tenant tenant, Name connection, Collection<String> externalIds) {
        return all(tenant).filter(account -> account.connection().equals(connection)
            && account.profile().get(Field.EXTERNAL_ID).filter(externalIds::contains).isPresent()).toList();
    }

    @Override
    public Page<Account> page(Tenant tenant, AccountQuery query, List<SortKey> sort, PageRequest request) {
        return Page.cut(matching(tenant, query).sorted(AccountOrder.by(sort)).toList(), request);
    }

    @Override
    public void read(Tenant tenant, AccountQuery query, List<SortKey> sort, long expected, Predicate<List<Account>> use) {
        List<Account> accounts = matching(tenant, query).sorted(AccountOrder.by(sort)).toList();
        boolean more = true;
        for (int from = 0; more && from < accounts.size(); from += PART) {
            more = use.test(accounts.subList(from, Math.min(from + PART, accounts.size())));
        }
    }

    @Override
    public List<AccountId> ids(Tenant tenant, AccountQuery query, Optional<AccountId> after, int limit) {
        return matching(tenant, query).map(Account::id).filter(id -> after.isEmpty() || id.compareTo(after.get()) > 0).sorted()
            .limit(limit).toList();
    }

    @Override
    public long count(Tenant tenant, AccountQuery query) {
        return matching(tenant, query).count();
    }

    @Override
    public long countPatiently(Tenant tenant, AccountQuery query) {
        return count(tenant, query);
    }

    @Override
    public long memberships(Tenant tenant) {
        return all(tenant).mapToLong(account -> account.access().get(Reference.TEAMS).size()).sum();
    }

    @Override
    public int lockEnabledSuperAdministrators(Tenant tenant) {
        return enabledSuperAdministrators(tenant);
    }

    @Override
    public int enabledSuperAdministrators(Tenant tenant) {
        return (int) all(tenant).filter(SuperAdministrators::isEnabledOne).count();
    }

    @Override
    public void signedIn(Tenant tenant, AccountId id, Instant at) {
        change(tenant, id, account -> with(account, account.credential(), new Activity(account.activity().createdAt(),
            account.activity().updatedAt(), Optional.of(at), account.activity().loginsCount() + 1)));
    }

    @Override
    public void rehashed(Tenant tenant, AccountId id, Credential old, Credential better) {
        change(tenant, id, account -> account.credential().equals(Optional.of(old))
            ? with(account, Optional.of(better), account.activity())
            : account);
    }

    Stream<Account> all(Tenant tenant) {
        return store.state().accounts.entrySet().stream()
            .filter(entry -> entry.getKey().tenant().equals(tenant))
            .map(entry -> entry.getValue());
    }

    private Stream<Account> matching(Tenant tenant, AccountQuery query) {
        return all(tenant).filter(new AccountPredicate(query, JsonObjects::read, account -> store.state().arrivals.get(account.id())));
    }

    private void change(Tenant tenant, AccountId id, UnaryOperator<Account> change) {
        store.state().accounts.computeIfPresent(new AccountKey(tenant, id), (key, account) -> change.apply(account));
    }

    private static Account with(Account account, Optional<Credential> credential, Activity activity) {
        return new Account(account.id(), account.version(), account.connection(), account.profile(), account.access(), credential,
            activity);
    }
}
