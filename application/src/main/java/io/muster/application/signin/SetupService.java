package io.muster.application.signin;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.Setup;
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
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.account.Profile;
import io.muster.domain.account.UserName;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class SetupService implements Setup {
    private final Store store;
    private final PasswordHashing hashing;
    private final Clock clock;

    SetupService(Store store, PasswordHashing hashing, Clock clock) {
        this.store = store;
        this.hashing = hashing;
        this.clock = clock;
    }

    @Override
    public Optional<PlainPassword> ensureFirstAdministrator(UserName userName, Optional<PlainPassword> password) {
        return store.work().call(() -> {
            if (!store.tenants().ensure(Tenant.DEFAULT)) {
                return Optional.empty();
            }
            PlainPassword chosen = password.orElseGet(() -> TokenSecret.random().asReadablePassword());
            createAdministrator(userName, hashing.hash(chosen));
            return password.isPresent() ? Optional.empty() : Optional.of(chosen);
        });
    }

    private void createAdministrator(UserName userName, Credential credential) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Account administrator = new Account(AccountId.next(clock), AccountVersion.FIRST, Connection.LOCAL,
            Profile.of(Map.of(Field.USER_NAME, userName.value())),
            Access.of(Map.of(Reference.ROLES, List.of(SuperAdministrator.ROLE))),
            Optional.of(credential), Activity.startingAt(now));
        store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(administrator)));
        store.audit().add(Tenant.DEFAULT, new AuditTrail.Entry(now, "(setup)", "account.created", userName.value(), 1,
            Map.of("id", administrator.id().toString())));
    }
}
