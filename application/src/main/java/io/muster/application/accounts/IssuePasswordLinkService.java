package io.muster.application.accounts;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.passwords.Links;
import io.muster.application.passwords.PasswordSettings;
import io.muster.application.port.in.IssuePasswordLink;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.MailQueue.Recipient;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Permission;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.EmailAddress;
import io.muster.domain.account.Field;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** To give somebody a link is to decide who signs in to the account, so it takes what it takes to set its password by hand. */
final class IssuePasswordLinkService implements IssuePasswordLink {
    private final Store store;
    private final EditPlanner planner;
    private final Links links;
    private final PasswordSettings settings;
    private final Clock clock;

    IssuePasswordLinkService(Store store, EditPlanner planner, PasswordSettings settings, Clock clock) {
        this.store = store;
        this.planner = planner;
        this.links = new Links(store, settings, clock);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Issued issue(Caller caller, AccountId id) {
        caller.mustHold(Permission.ACCOUNTS_MANAGE);
        return store.work().call(() -> {
            Account account = new VisibleAccounts(store).find(caller, id, Permission.ACCOUNTS_MANAGE);
            planner.maySetPassword(caller, account);
            if (!links.mayHaveLink(caller.tenant(), account)) {
                throw Refusal.conflict("account.disabled", "account " + account.profile().userName() + " cannot sign in, since it or its "
                    + "connection is disabled; enable it first");
            }
            Optional<EmailAddress> to = account.profile().get(Field.EMAIL).filter(address -> settings.mails()).map(EmailAddress::new);
            Issued issued = to.isPresent() ? mail(caller, account, to.get()) : new Issued.Shown(links.issue(caller.tenant(), account));
            audit(caller, account, to.isPresent());
            return issued;
        });
    }

    private Issued mail(Caller caller, Account account, EmailAddress to) {
        store.mails().add(caller.tenant(), new Recipient.Chosen(account.id()), now());
        return new Issued.Mailed(to);
    }

    private void audit(Caller caller, Account account, boolean mailed) {
        store.audit().add(caller.tenant(), AuditTrail.Entry.by(caller, now(), "password.link-issued",
            account.profile().userName().value(), 1, Map.of("id", account.id().toString(), "by", mailed ? "mail" : "hand")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
