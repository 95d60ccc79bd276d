package io.muster.application.signin;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Access;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Reference;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.account.Profile;
import io.muster.domain.account.UserName;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes tenants that somebody can sign in to. */
record FirstAdministrator(Store store, PasswordHashing hashing, Clock clock) {
    /** @param password what was made up and must be told once; empty where one was given */
    record Made(Optional<PlainPassword> password) {
    }

    /**
     * Makes a tenant with its first super administrator, in the transaction that is open.
     *
     * @param password a random one where empty
     * @param by who makes it, for the tenant's audit trail
     * @param origin from where, likewise
     * @return empty where there is such a tenant already
     */
    Optional<Made> make(Tenant tenant, UserName userName, Optional<PlainPassword> password, String by, String origin) {
        if (!store.tenants().ensure(tenant)) {
            return Optional.empty();
        }
        PlainPassword chosen = password.orElseGet(() -> TokenSecret.random().asReadablePassword());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Account administrator = new Account(AccountId.next(clock), AccountVersion.FIRST, Connection.LOCAL,
            Profile.of(Map.of(Field.USER_NAME, userName.value())),
            Access.of(Map.of(Reference.ROLES, List.of(SuperAdministrator.ROLE))),
            Optional.of(hashing.hash(chosen)), Activity.startingAt(now));
        store.provisioning().write(tenant, List.of(new Write.Insert(administrator)));
        store.audit().add(tenant, new AuditTrail.Entry(now, by, origin, "account.created", userName.value(), Optional.empty(), 1,
            Map.of("id", administrator.id().toString())));
        return Optional.of(new Made(password.isPresent() ? Optional.empty() : Optional.of(chosen)));
    }
}
