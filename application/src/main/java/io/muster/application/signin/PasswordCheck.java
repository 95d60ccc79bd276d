package io.muster.application.signin;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.Directory;
import io.muster.application.port.out.Directory.Question;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.account.UserName;

import java.util.Optional;

/**
 * Whose password it is: tries the enabled connections in their order. Each costs the same whether it has an account of the name
 * or not, so that the time does not tell which names there are.
 */
final class PasswordCheck {
    private final Store store;
    private final PasswordHashing hashing;
    private final Directory directory;
    private final Credential nobodys;

    PasswordCheck(Store store, PasswordHashing hashing, Directory directory) {
        this.store = store;
        this.hashing = hashing;
        this.directory = directory;
        this.nobodys = hashing.hash(TokenSecret.random().asPassword());
    }

    /** @throws Directory.DirectoryUnavailable where a directory does not answer, and no connection before it knows the password */
    Optional<Account> check(Tenant tenant, String userName, PlainPassword password) {
        Optional<UserName> name = userName(userName);
        for (Connection connection : store.connections().all(tenant)) {
            if (connection.enabled()) {
                Optional<Account> account = name.flatMap(known -> store.accounts().withUserName(tenant, connection.name(), known))
                    .filter(Account::enabled);
                if (isRight(connection, name, account, password)) {
                    return account;
                }
            }
        }
        return Optional.empty();
    }

    /** Does what checking a password takes, for nobody. */
    void turnAway(PlainPassword password) {
        hashing.verify(password, nobodys);
    }

    private boolean isRight(Connection connection, Optional<UserName> name, Optional<Account> account, PlainPassword password) {
        if (connection.kind() == Connection.Kind.LOCAL) {
            return fits(account.flatMap(Account::credential), password);
        }
        if (account.isPresent()) {
            Account known = account.get();
            return directory.accepts(connection, new Question(known.profile().userName(), known.profile().get(Field.EXTERNAL_ID)),
                password);
        }
        name.ifPresent(nobody -> directory.turnAway(connection, nobody, password));
        return false;
    }

    /** Other systems' hashes may cost next to nothing: a wrong password costs no less for them than for nobody. */
    private boolean fits(Optional<Credential> known, PlainPassword password) {
        boolean right = hashing.verify(password, known.orElse(nobodys)) && known.isPresent();
        if (!right && known.filter(hashing::outdated).isPresent()) {
            turnAway(password);
        }
        return right;
    }

    private static Optional<UserName> userName(String text) {
        try {
            return Optional.of(new UserName(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
