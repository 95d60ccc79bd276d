package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.search.SearchIndex;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.port.out.Provisioning;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Removes first, then replaces, then inserts, so that a name that an account gives up is free for another of the same call.
 * Accounts that were replaced or removed are locked from then on; their links are written after that.
 */
public final class StoredProvisioning implements Provisioning {
    private final Transactions transactions;

    public StoredProvisioning(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void define(Tenant tenant, Collection<Definition> definitions) {
        if (!definitions.isEmpty()) {
            transactions.sql(sql -> {
                new Definitions(sql, TenantKey.of(sql, tenant)).add(definitions);
                return definitions;
            });
        }
    }

    @Override
    public Set<Redefinition> redefine(Tenant tenant, Collection<Redefinition> changes) {
        return transactions.sql(sql -> new Definitions(sql, TenantKey.of(sql, tenant)).change(changes));
    }

    @Override
    public Set<AccountId> write(Tenant tenant, List<Write> writes) {
        return writes.isEmpty() ? Set.of() : transactions.sql(sql -> write(sql, TenantKey.of(sql, tenant), writes));
    }

    private static Set<AccountId> write(Sql sql, int tenant, List<Write> writes) {
        Names names = Names.lock(sql, tenant, accounts(writes));
        AccountWriter writer = new AccountWriter(sql, tenant, names);
        Set<AccountId> stale = new HashSet<>();
        List<Write.Remove> removals = new ArrayList<>();
        List<Write.Replace> replacements = new ArrayList<>();
        List<Account> insertions = new ArrayList<>();
        for (Write write : writes) {
            if (write instanceof Write.Remove remove) {
                removals.add(remove);
            } else if (write instanceof Write.Replace replace && names.know(replace.after())) {
                replacements.add(replace);
            } else if (write instanceof Write.Insert insert && names.know(insert.account())) {
                insertions.add(insert.account());
            } else {
                stale.add(write.id());
            }
        }
        List<UUID> removed = ids(writer.remove(removals, stale));
        List<Write.Replace> replaced = writer.replace(replacements, stale);
        writer.insert(insertions);
        Links links = new Links(sql, names);
        links.write(removed, replaced, insertions);
        links.endSessions(removed, replaced);
        SearchIndex.removed(sql, removed);
        SearchIndex.changed(sql, searchedAnew(insertions, replaced));
        return stale;
    }

    private static List<UUID> searchedAnew(List<Account> inserted, List<Write.Replace> replaced) {
        return Stream.concat(inserted.stream().map(Account::id), replaced.stream().filter(StoredProvisioning::isSearchedAnew)
            .map(Write.Replace::id)).map(AccountId::value).toList();
    }

    private static boolean isSearchedAnew(Write.Replace replace) {
        return SearchIndex.FIELDS.stream()
            .anyMatch(field -> !replace.before().profile().get(field).equals(replace.after().profile().get(field)));
    }

    private static List<Account> accounts(List<Write> writes) {
        List<Account> accounts = new ArrayList<>();
        for (Write write : writes) {
            if (write instanceof Write.Insert insert) {
                accounts.add(insert.account());
            } else if (write instanceof Write.Replace replace) {
                accounts.add(replace.before());
                accounts.add(replace.after());
            }
        }
        return accounts;
    }

    private static List<UUID> ids(List<Write.Remove> removals) {
        return removals.stream().map(remove -> remove.id().value()).toList();
    }
}
