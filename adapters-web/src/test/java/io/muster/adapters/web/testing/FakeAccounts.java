package io.muster.adapters.web.testing;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageAccounts;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Field;
import io.muster.domain.testing.AccountBuilder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts in memory, and what they were last asked. */
public final class FakeAccounts implements ManageAccounts {
    public final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    public Search search;
    public Edit edit;
    /** Runs before an edit, as somebody else would who is quicker. */
    public Runnable meanwhile = () -> { };

    public FakeAccounts with(Account account) {
        accounts.put(account.id(), account);
        return this;
    }

    @Override
    public Page<View> page(Caller caller, Search wanted, PageRequest request) {
        search = wanted;
        return new Page<>(accounts.values().stream().map(FakeAccounts::view).toList(), Optional.empty(), accounts.size());
    }

    @Override
    public View get(Caller caller, AccountId id) {
        if (!accounts.containsKey(id)) {
            throw Refusal.notFound("account " + id);
        }
        return view(accounts.get(id));
    }

    @Override
    public View create(Caller caller, Name connection, Edit stated) {
        edit = stated;
        Account account = apply(AccountBuilder.anAccount(stated.values().get(Field.USER_NAME)), stated)
            .inConnection(connection.value()).build();
        return view(with(account).accounts.get(account.id()));
    }

    @Override
    public View edit(Caller caller, AccountId id, Optional<AccountVersion> expected, Edit stated) {
        meanwhile.run();
        edit = stated;
        Account present = get(caller, id).account();
        if (expected.isPresent() && !expected.get().equals(present.version())) {
            throw Refusal.changed("the account has changed since it was read");
        }
        AccountBuilder builder = AccountBuilder.anAccount().withId(id).inVersion(present.version().value() + 1);
        present.profile().values().forEach(builder::with);
        return view(with(apply(builder, stated).build()).accounts.get(id));
    }

    @Override
    public void delete(Caller caller, AccountId id, Optional<AccountVersion> expected) {
        get(caller, id);
        accounts.remove(id);
    }

    private static AccountBuilder apply(AccountBuilder builder, Edit stated) {
        stated.values().forEach(builder::with);
        stated.references().forEach((place, names) -> builder.with(place, names.stream().map(Name::value).toArray(String[]::new)));
        return builder;
    }

    private static View view(Account account) {
        return new View(account, account.connection().equals(Connection.LOCAL) ? Connection.Kind.LOCAL : Connection.Kind.DIRECTORY);
    }
}
