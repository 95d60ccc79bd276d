package io.muster.application.accounts;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageAccounts;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Store;
import io.muster.application.port.out.WriteRefused;
import io.muster.application.searching.Queries;
import io.muster.application.signin.CredentialMark;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.exporting.AccountQuery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

final class ManageAccountsService implements ManageAccounts {
    private final Store store;
    private final VisibleAccounts accounts;
    private final Queries queries;
    private final EditPlanner planner;
    private final AccountSteps steps;
    private final Clock clock;

    ManageAccountsService(Store store, Queries queries, EditPlanner planner, Clock clock) {
        this.store = store;
        this.queries = queries;
        this.accounts = new VisibleAccounts(store);
        this.planner = planner;
        this.steps = new AccountSteps(planner);
        this.clock = clock;
    }

    @Override
    public Page<View> page(Caller caller, Search search, PageRequest request) {
        caller.mustHold(Permission.ACCOUNTS_VIEW);
        Map<Name, Connection> connections = store.connections().all(caller.tenant()).stream()
            .collect(Collectors.toMap(Connection::name, Function.identity()));
        AccountQuery query = AccountQuery.all(AccountQuery.in(caller.scope(Permission.ACCOUNTS_VIEW)),
            search.includeDisabled() ? AccountQuery.EVERYBODY : new AccountQuery.Enabled(),
            queries.parse(caller.tenant(), search.query()));
        return store.accounts().page(caller.tenant(), query, search.sort(), request)
            .map(account -> new View(account, connections.get(account.connection()).kind()));
    }

    @Override
    public View get(Caller caller, AccountId id) {
        caller.mustHold(Permission.ACCOUNTS_VIEW);
        return view(caller, accounts.find(caller, id, Permission.ACCOUNTS_VIEW));
    }

    @Override
    public View create(Caller caller, Name connectionName, Edit edit) {
        caller.mustHold(Permission.ACCOUNTS_MANAGE);
        Connection connection = store.connections().find(caller.tenant(), connectionName)
            .orElseThrow(() -> Refusal.invalid("connection.unknown", "there is no connection " + connectionName));
        return store.work().call(() -> {
            Account account = planner.create(caller, connection, edit, now());
            AccountStep<Write.Insert> step = steps.created(caller, account, now());
            write(caller, step.write());
            audit(caller, step);
            return new View(account, connection.kind());
        });
    }

    @Override
    public View edit(Caller caller, AccountId id, Optional<AccountVersion> expected, Edit edit) {
        caller.mustHold(Permission.ACCOUNTS_MANAGE);
        return store.work().call(() -> {
            Account account = find(caller, id, expected);
            Optional<AccountStep<Write.Replace>> step = steps.edit(caller, account, edit, now());
            step.ifPresent(wanted -> change(caller, wanted));
            return view(caller, step.map(wanted -> wanted.write().after()).orElse(account));
        });
    }

    private void change(Caller caller, AccountStep<Write.Replace> step) {
        write(caller, step.write());
        if (!step.write().after().credential().equals(step.write().before().credential())) {
            keepSession(caller, step.write().after());
        }
        audit(caller, step);
    }

    @Override
    public void delete(Caller caller, AccountId id, Optional<AccountVersion> expected) {
        caller.mustHold(Permission.ACCOUNTS_MANAGE);
        store.work().run(() -> {
            Account account = find(caller, id, expected);
            AccountStep<Write.Remove> step = steps.delete(caller, account, now());
            write(caller, step.write());
            audit(caller, step);
        });
    }

    private void write(Caller caller, Write write) {
        try {
            if (!store.provisioning().write(caller.tenant(), List.of(write)).isEmpty()) {
                throw Refusal.changed("the account has been changed by somebody else; read it again");
            }
        } catch (WriteRefused refused) {
            throw Refusal.rejected(List.of(refused.problem()));
        }
    }

    private void audit(Caller caller, AccountStep<?> step) {
        store.audit().add(caller.tenant(), step.entry());
    }

    /** Another password ends an account's sessions, but for the one in which its owner has chosen it. */
    private void keepSession(Caller caller, Account changed) {
        caller.session().filter(session -> changed.id().equals(caller.account()))
            .ifPresent(session -> store.sessions().remark(session, CredentialMark.of(changed)));
    }

    private Account find(Caller caller, AccountId id, Optional<AccountVersion> expected) {
        Account account = accounts.find(caller, id, Permission.ACCOUNTS_MANAGE);
        if (expected.isPresent() && !expected.get().equals(account.version())) {
            throw Refusal.changed("the account has been changed by somebody else; read it again");
        }
        return account;
    }

    private View view(Caller caller, Account account) {
        return new View(account, store.connections().find(caller.tenant(), account.connection()).orElseThrow().kind());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
