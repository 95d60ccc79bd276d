package io.muster.application.elsewhere;

import io.muster.application.Origin;
import io.muster.application.accounts.AccountAudit;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.AuditTrail.Entry;
import io.muster.application.port.out.IdentityProvider.Identity;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody's arrival changes, gathered for the audit trail: entries are the last thing that a transaction does. */
final class ArrivalAudit {
    private static final String ACTOR = "(identity provider)";

    private final Origin origin;
    private final Instant now;
    private final List<Entry> entries = new ArrayList<>();

    ArrivalAudit(Origin origin, Instant now) {
        this.origin = origin;
        this.now = now;
    }

    void account(String action, Account account, Write write) {
        add(action, account, 1, AccountAudit.details(write));
    }

    void linked(Identity identity, Account account) {
        add("identity.linked", account, 0, Map.of("id", account.id().toString(), "issuer", identity.issuer(),
            "subject", identity.subject()));
    }

    private void add(String action, Account account, int accounts, Map<String, String> details) {
        entries.add(new Entry(now, ACTOR, origin.noted(), action, account.profile().userName().value(), Optional.empty(), accounts,
            details));
    }

    void addTo(AuditTrail trail, Tenant tenant) {
        entries.forEach(entry -> trail.add(tenant, entry));
    }
}
