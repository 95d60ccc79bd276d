package io.muster.domain.testing;

import io.muster.domain.access.Access;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.account.Profile;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** An account for tests: {@code anAccount("jdoe").inTeams("ops").build()}. Its id follows from its user name. */
public final class AccountBuilder {
    public static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private AccountId id;
    private Name connection = Connection.LOCAL;
    private Access access = Access.NONE;
    private AccountVersion version = AccountVersion.FIRST;
    private Optional<Credential> credential = Optional.empty();
    private Activity activity = Activity.startingAt(THEN);

    private AccountBuilder(String userName) {
        values.put(Field.USER_NAME, userName);
        id = idOf(userName);
    }

    public static AccountBuilder anAccount() {
        return anAccount("jdoe");
    }

    public static AccountBuilder anAccount(String userName) {
        return new AccountBuilder(userName);
    }

    /** The id that a built account of this user name has. */
    public static AccountId idOf(String userName) {
        return new AccountId(UUID.nameUUIDFromBytes(userName.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    public AccountBuilder withId(AccountId accountId) {
        id = accountId;
        return this;
    }

    public AccountBuilder inConnection(String name) {
        connection = new Name(name);
        return this;
    }

    public AccountBuilder with(Field field, String value) {
        values.put(field, value);
        return this;
    }

    public AccountBuilder withEmail(String email) {
        return with(Field.EMAIL, email);
    }

    public AccountBuilder disabled() {
        return with(Field.ENABLED, "false");
    }

    public AccountBuilder withRoles(String... codes) {
        return with(Reference.ROLES, codes);
    }

    public AccountBuilder inGroups(String... names) {
        return with(Reference.GROUPS, names);
    }

    public AccountBuilder inMainGroup(String name) {
        return with(Reference.MAIN_GROUP, name);
    }

    public AccountBuilder inTeams(String... names) {
        return with(Reference.TEAMS, names);
    }

    public AccountBuilder with(Reference place, String... names) {
        access = access.with(place, Stream.of(names).map(Name::new).toList());
        return this;
    }

    public AccountBuilder withCredential(String phc) {
        credential = Optional.of(new Credential(phc));
        return this;
    }

    public AccountBuilder inVersion(long number) {
        version = new AccountVersion(number);
        return this;
    }

    public AccountBuilder with(Activity replacement) {
        activity = replacement;
        return this;
    }

    public Account build() {
        return new Account(id, version, connection, Profile.of(values), access, credential, activity);
    }
}
