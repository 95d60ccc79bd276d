package io.muster.application.passwords;

import io.muster.application.port.in.DeliverLinks;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.MailQueue.Queued;
import io.muster.application.port.out.MailQueue.Recipient;
import io.muster.application.port.out.Postman;
import io.muster.application.port.out.Postman.Undelivered;
import io.muster.application.port.out.Store;
import io.muster.domain.account.Account;
import io.muster.domain.account.EmailAddress;
import io.muster.domain.account.Field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Takes one mail after the other out of the queue. Each is put off before it is tried and removed when it is sent: whoever dies in
 * between leaves it for later. The link is made here, so that its secret is nowhere but in the mail.
 */
final class DeliverLinksService implements DeliverLinks {
    private static final System.Logger LOG = System.getLogger(DeliverLinksService.class.getName());
    private static final Duration FIRST_DELAY = Duration.ofSeconds(10);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    /** Used links are kept for a while, to tell what happened. */
    private static final Duration KEPT = Duration.ofDays(7);
    /** Names that nobody has cost no mail, but should not keep a run going for ever. */
    private static final int MOST_LOOKED_AT = 500;

    private final Store store;
    private final Postman postman;
    private final PasswordSettings settings;
    private final Clock clock;
    private final Links links;

    DeliverLinksService(Store store, Postman postman, PasswordSettings settings, Clock clock) {
        this.store = store;
        this.postman = postman;
        this.settings = settings;
        this.clock = clock;
        this.links = new Links(store, settings, clock);
    }

    @Override
    public int deliver(int most) {
        int sent = 0;
        try {
            for (int seen = 0; sent < most && seen < MOST_LOOKED_AT; seen++) {
                Optional<Queued> next = store.mails().next(clock.instant());
                if (next.isEmpty()) {
                    break;
                }
                sent += store.mails().postpone(next.get(), now().plus(delay(next.get().attempts()))) && deliver(next.get()) ? 1 : 0;
            }
        } catch (Undelivered e) {
            // Most likely the next one would fare no better; it is tried in the next run.
            LOG.log(System.Logger.Level.WARNING, "A mail was not sent and is tried again later: " + e.getMessage());
        }
        return sent;
    }

    @Override
    public int sweep() {
        return store.passwordLinks().removeExpired(now().minus(KEPT));
    }

    private boolean deliver(Queued mail) {
        Optional<Account> account = new Recipients(store).find(mail).filter(found -> links.mayHaveLink(mail.tenant(), found));
        Optional<EmailAddress> to = account.flatMap(found -> found.profile().get(Field.EMAIL)).map(EmailAddress::new);
        if (to.isEmpty() || isStale(mail, account.get())) {
            store.mails().remove(mail);
            return false;
        }
        IssuedLink link = store.work().call(() -> links.issue(mail.tenant(), account.get()));
        try {
            postman.send(LinkMail.of(account.get().profile(), to.get(), link));
        } catch (Undelivered e) {
            if (!e.forGood()) {
                throw e;
            }
            end(mail, account.get(), "password.link-undeliverable");
            LOG.log(System.Logger.Level.WARNING, "A mail to account " + account.get().id() + " cannot be delivered: " + e.getMessage());
            return false;
        }
        end(mail, account.get(), "password.link-sent");
        return true;
    }

    private void end(Queued mail, Account account, String action) {
        store.work().run(() -> {
            store.mails().remove(mail);
            store.audit().add(mail.tenant(), new AuditTrail.Entry(now(), "(mail)", action, account.profile().userName().value(), 1,
                Map.of("id", account.id().toString())));
        });
    }

    /** Nobody waits for it any more. */
    private boolean isStale(Queued mail, Account account) {
        boolean asked = mail.recipient() instanceof Recipient.Asked;
        boolean tooOld = mail.since().plus(settings.lifetime(!asked)).isBefore(clock.instant());
        if (tooOld) {
            LOG.log(System.Logger.Level.WARNING,
                "A mail to account " + account.id() + " was given up after " + mail.attempts() + " attempts");
        }
        return tooOld;
    }

    private static Duration delay(int attempts) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts, 10));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
