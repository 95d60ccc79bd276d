package io.muster.application.twin;

import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Field;
import io.muster.domain.account.NormalForm;
import io.muster.domain.importing.AccountRecord;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who of a connection has what records claim. */
record Owners(Map<AccountId, Account> byId, Map<String, Account> byUserName, Map<String, Account> byEmail) {
    static Owners of(InMemoryStore store, Tenant tenant, Name connection) {
        Owners owners = new Owners(new HashMap<>(), new HashMap<>(), new HashMap<>());
        new InMemoryAccounts(store).all(tenant).filter(account -> account.connection().equals(connection)).forEach(account -> {
            owners.byId.put(account.id(), account);
            owners.byUserName.put(NormalForm.of(account.profile().userName().value()), account);
            account.profile().get(Field.EMAIL).ifPresent(email -> owners.byEmail.put(NormalForm.of(email), account));
        });
        return owners;
    }

    Optional<Account> ofId(AccountRecord record) {
        return record.id().map(byId::get);
    }

    Optional<Account> ofUserName(AccountRecord record) {
        return record.key(Field.USER_NAME).map(byUserName::get);
    }

    Optional<Account> ofEmail(AccountRecord record) {
        return record.key(Field.EMAIL).map(byEmail::get);
    }
}
