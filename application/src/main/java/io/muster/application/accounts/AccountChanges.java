package io.muster.application.accounts;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageAccounts.Edit;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Scope;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Field;
import io.muster.domain.importing.SuperAdministrators;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Does one thing to many accounts, each by the rules of the single call, and writes those that pass them together. */
public final class AccountChanges {
    /** Whoever loses an account so often to others is told so; else two who never rest could keep each other busy. */
    private static final int TRIES = 3;

    private final Store store;
    private final EditPlanner planner;
    private final Clock clock;

    AccountChanges(Store store, EditPlanner planner, Clock clock) {
        this.store = store;
        this.planner = planner;
        this.clock = clock;
    }

    /**
     * What became of some accounts.
     *
     * @param unchanged how many were as they are to be
     * @param entries of each that was changed, for the audit trail: to be added last, since everybody else waits from then on
     */
    public record Result(int unchanged, List<RefusedAccount> refused, List<AuditTrail.Entry> entries) {
        public int changed() {
            return entries.size();
        }
    }

    /**
     * In the open transaction, with a number of statements that does not go by that of the accounts but of those who are super
     * administrators. One that somebody else changes at this moment is read again.
     */
    public Result apply(Caller caller, AccountAction action, Collection<AccountId> ids) {
        Attempt attempt = new Attempt(caller, action);
        Set<AccountId> left = new TreeSet<>(ids);
        for (int tries = 0; tries < TRIES && !left.isEmpty(); tries++) {
            left = attempt.at(left);
        }
        left.forEach(attempt::refuseAsOvertaken);
        return new Result(attempt.unchanged, attempt.refused, attempt.entries);
    }

    private final class Attempt {
        private final Caller caller;
        private final AccountAction action;
        private final AccountSteps steps = new AccountSteps(planner.remembering());
        private final List<RefusedAccount> refused = new ArrayList<>();
        private final List<AuditTrail.Entry> entries = new ArrayList<>();
        private int unchanged;

        Attempt(Caller caller, AccountAction action) {
            this.caller = caller;
            this.action = action;
        }

        /** @return those that somebody else has changed meanwhile */
        Set<AccountId> at(Set<AccountId> ids) {
            Map<AccountId, Account> present = present(ids);
            ids.stream().filter(id -> !present.containsKey(id)).forEach(id -> refuse(id, "", List.of(
                new Problem(ProblemCode.ACCOUNT_MISSING, "", "there is no account " + id))));
            Set<AccountId> overtaken = new TreeSet<>();
            List<AccountStep<?>> together = new ArrayList<>();
            for (Account account : present.values()) {
                Optional<AccountStep<?>> step = step(account);
                if (SuperAdministrators.isEnabledOne(account)) {
                    // Whether the next is the last of them shows only once this one is written.
                    overtaken.addAll(write(step.stream().toList()));
                } else {
                    step.ifPresent(together::add);
                }
            }
            overtaken.addAll(write(together));
            return overtaken;
        }

        private Map<AccountId, Account> present(Set<AccountId> ids) {
            Scope scope = caller.scope(Permission.ACCOUNTS_MANAGE);
            Map<AccountId, Account> present = new TreeMap<>();
            store.accounts().findAll(caller.tenant(), ids).stream().filter(account -> scope.reaches(account.access()))
                .forEach(account -> present.put(account.id(), account));
            return present;
        }

        private Optional<AccountStep<?>> step(Account account) {
            try {
                Optional<AccountStep<?>> step = judged(account);
                unchanged += step.isPresent() ? 0 : 1;
                return step;
            } catch (Refusal refusal) {
                refuse(account.id(), account.profile().userName().value(), refusal.problems());
                return Optional.empty();
            }
        }

        private Optional<AccountStep<?>> judged(Account account) {
            return switch (action) {
                case ENABLE -> edit(account, true);
                case DISABLE -> edit(account, false);
                case DELETE -> Optional.of(steps.delete(caller, account, now()));
            };
        }

        private Optional<AccountStep<?>> edit(Account account, boolean enabled) {
            Edit edit = new Edit(Map.of(Field.ENABLED, Boolean.toString(enabled)), Map.of(), Optional.empty());
            return steps.edit(caller, account, edit, now()).map(step -> step);
        }

        private Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        private Set<AccountId> write(List<AccountStep<?>> judged) {
            List<Write> writes = judged.stream().<Write>map(AccountStep::write).toList();
            Set<AccountId> overtaken = store.provisioning().write(caller.tenant(), writes);
            judged.stream().filter(step -> !overtaken.contains(step.write().id())).forEach(step -> entries.add(step.entry()));
            return overtaken;
        }

        private void refuse(AccountId id, String userName, List<Problem> problems) {
            refused.add(new RefusedAccount(id, userName, problems));
        }

        void refuseAsOvertaken(AccountId id) {
            String userName = store.accounts().find(caller.tenant(), id).map(account -> account.profile().userName().value()).orElse("");
            refuse(id, userName, List.of(new Problem(ProblemCode.PLAN_STALE, "",
                "others change the account again and again at this moment; try it again")));
        }
    }
}
