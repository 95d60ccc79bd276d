package io.muster.application.contract;

import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import org.junit.jupiter.api.BeforeEach;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the contract tests of all ports of a store have in common: a new world with one tenant for each test. */
public abstract class StoreContract {
    protected static final Tenant TENANT = Tenant.DEFAULT;
    protected static final Tenant OTHER = new Tenant(new Name("other"));
    protected Store store;

    /** A store in which there is nothing yet. */
    protected abstract Store newStore();

    @BeforeEach
    void begin() {
        store = newStore();
        store.tenants().ensure(TENANT);
        store.tenants().ensure(OTHER);
    }

    protected void has(Account... accounts) {
        write(Stream.of(accounts).<Write>map(Write.Insert::new).toArray(Write[]::new));
    }

    protected Set<AccountId> write(Write... writes) {
        return store.work().call(() -> store.provisioning().write(TENANT, List.of(writes)));
    }

    protected void has(ReferenceKind kind, String... names) {
        Stream.of(names).forEach(name -> store.references().add(TENANT, Definition.bare(kind, new Name(name))));
    }
}
