package io.muster.application.accounts;

import io.muster.application.Caller;
import io.muster.application.port.in.ManageAccounts.Edit;
import io.muster.application.port.out.AuditTrail.Entry;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.domain.account.Account;

import java.time.Instant;
import java.util.Optional;

/** What somebody wants done to an account, judged: one rule, whether it is asked for by hand or for many at once. */
record AccountSteps(EditPlanner planner) {
    AccountStep<Write.Insert> created(Caller caller, Account account, Instant now) {
        return step(caller, new Write.Insert(account), account, "account.created", now);
    }

    /** @return empty where the edit changes nothing. @throws io.muster.application.Refusal with every reason why it may not be */
    Optional<AccountStep<Write.Replace>> edit(Caller caller, Account account, Edit edit, Instant now) {
        Account changed = planner.edit(caller, account, edit, now);
        return changed.version().equals(account.version()) ? Optional.empty()
            : Optional.of(step(caller, new Write.Replace(account, changed), account, "account.changed", now));
    }

    /** @throws io.muster.application.Refusal where the caller may not */
    AccountStep<Write.Remove> delete(Caller caller, Account account, Instant now) {
        planner.mayDelete(caller, account);
        Deletion deletion = Deletion.of(account, now);
        return new AccountStep<>(new Write.Remove(account.id(), account.version()),
            Entry.by(caller, deletion.at(), Deletion.ACTION, deletion.userName(), 1, deletion.details()));
    }

    private static <W extends Write> AccountStep<W> step(Caller caller, W write, Account account, String action, Instant now) {
        return new AccountStep<>(write,
            Entry.by(caller, now, action, account.profile().userName().value(), 1, AccountAudit.details(write)));
    }
}
