package io.muster.application.signin;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.Setup;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.UserName;

import java.util.Optional;

final class SetupService implements Setup {
    private static final String BY = "(setup)";

    private final Store store;
    private final FirstAdministrator administrator;

    SetupService(Store store, FirstAdministrator administrator) {
        this.store = store;
        this.administrator = administrator;
    }

    @Override
    public Optional<PlainPassword> ensureFirstAdministrator(UserName userName, Optional<PlainPassword> password) {
        return store.work().call(() -> administrator.make(Tenant.DEFAULT, userName, password, BY, AuditTrail.SYSTEM)
            .flatMap(FirstAdministrator.Made::password));
    }
}
