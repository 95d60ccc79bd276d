package io.muster.application.signin;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.ManageTenants;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.UserName;
import io.muster.domain.password.PasswordPolicy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class ManageTenantsService implements ManageTenants {
    private final Store store;
    private final FirstAdministrator first;
    private final PasswordPolicy policy;
    private final Clock clock;

    ManageTenantsService(Store store, FirstAdministrator first, PasswordPolicy policy, Clock clock) {
        this.store = store;
        this.first = first;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Page<Tenant> page(Caller caller, PageRequest request) {
        mustOperate(caller);
        return store.tenants().page(request);
    }

    @Override
    public Tenant get(Caller caller, Name name) {
        mustOperate(caller);
        return store.tenants().find(name).orElseThrow(() -> Refusal.notFound("tenant " + name));
    }

    @Override
    public Made create(Caller caller, Tenant tenant, UserName administrator, Optional<PlainPassword> password) {
        mustOperate(caller);
        password.flatMap(given -> policy.check(given.value(), List.of(administrator.value()))).ifPresent(problem -> {
            throw Refusal.rejected(List.of(problem));
        });
        return store.work().call(() -> {
            FirstAdministrator.Made made = first.make(tenant, administrator, password, caller.userName(), caller.origin())
                .orElseThrow(() -> Refusal.conflict("tenant.exists", "there is a tenant " + tenant.name()));
            store.audit().add(caller.tenant(), AuditTrail.Entry.by(caller, clock.instant(), "tenant.created", tenant.name().value(), 0,
                Map.of("administrator", administrator.value())));
            return new Made(tenant, administrator, made.password());
        });
    }

    /** A super administrator of another tenant may do everything, but in that tenant. */
    private static void mustOperate(Caller caller) {
        caller.mustHold(Permission.TENANTS_MANAGE);
        if (!caller.tenant().equals(Tenant.DEFAULT)) {
            throw Refusal.forbidden("tenants are made by accounts of the tenant " + Tenant.DEFAULT.name());
        }
    }
}
