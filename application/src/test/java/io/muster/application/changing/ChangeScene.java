package io.muster.application.changing;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.PageRequest;
import io.muster.application.accounts.AccountAction;
import io.muster.application.accounts.AccountUseCases;
import io.muster.application.accounts.RefusedAccount;
import io.muster.application.contract.Sample;
import io.muster.application.port.in.ChangeAccounts;
import io.muster.application.port.out.AuditTrail.Entry;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.twin.FakeHashing;
import io.muster.application.twin.FakeLanguage;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.testing.AccountBuilder;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;

/** A tenant with a super administrator {@code admin} and a manager, and accounts that are to be changed. */
final class ChangeScene {
    final InMemoryStore store = new InMemoryStore();
    final ChangeUseCases useCases = useCases(new SteppingClock());
    final ChangeAccounts changes = useCases.changeAccounts();
    final Caller admin = new Caller(Tenant.DEFAULT, idOf("admin"), "admin", Permissions.ALL);
    final Caller manager = new Caller(Tenant.DEFAULT, idOf("manager"), "manager",
        Permissions.of(List.of(Permission.ACCOUNTS_VIEW, Permission.ACCOUNTS_MANAGE)));

    ChangeScene() {
        store.tenants().ensure(Tenant.DEFAULT);
        store.references().add(Tenant.DEFAULT, Definition.role(new Name("managers"), "Managers", manager.permissions()));
        store.references().add(Tenant.DEFAULT, Definition.group(new Name("France"), null, Optional.empty()));
        given(anAccount("admin").withRoles("super-administrator"), anAccount("manager").withRoles("managers"));
    }

    /** What a node works with that has this clock, on the same store. */
    ChangeUseCases useCases(Clock clock) {
        AccountUseCases accounts = new AccountUseCases(store, new FakeLanguage(), new FakeHashing(), Sample.PASSWORDS, clock);
        return new ChangeUseCases(store, new FakeLanguage(), accounts.changes(), (kind, job) -> { }, clock);
    }

    void given(AccountBuilder... accounts) {
        store.provisioning().write(Tenant.DEFAULT, Stream.of(accounts).<Write>map(one -> new Write.Insert(one.build())).toList());
    }

    static ChangeTargets listed(String... names) {
        return new ChangeTargets.Listed(Stream.of(names).map(AccountBuilder::idOf).toList());
    }

    static ChangeTargets matching(String query) {
        return new ChangeTargets.Matching(query, true);
    }

    /** Starts a change and works on it to its end. */
    ChangeJob done(Caller caller, AccountAction action, ChangeTargets targets) {
        return run(changes.start(caller, action, targets));
    }

    ChangeJob run(ChangeJob job) {
        useCases.run(job.id(), () -> false);
        return job(job.id());
    }

    ChangeJob job(JobId id) {
        return changes.find(admin, id);
    }

    Optional<Account> find(String name) {
        return store.accounts().find(Tenant.DEFAULT, idOf(name));
    }

    boolean enabled(String name) {
        return find(name).orElseThrow().enabled();
    }

    List<RefusedAccount> failures(ChangeJob job) {
        return changes.failures(admin, job.id(), PageRequest.first(1000)).items();
    }

    /** The oldest first. */
    List<Entry> audit(String action) {
        return store.audit().after(Tenant.DEFAULT, 0, Integer.MAX_VALUE).stream().map(chained -> chained.entry())
            .filter(entry -> entry.action().equals(action)).toList();
    }
}
