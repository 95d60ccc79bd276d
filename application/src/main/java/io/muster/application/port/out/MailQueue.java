package io.muster.application.port.out;

import io.muster.application.JobId;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Optional;

/**
 * Who is to get a link by mail. What is queued commits with the work that asks for it, and holds no secret: link and mail are made
 * when it is sent.
 */
public interface MailQueue {
    void add(Tenant tenant, Recipient recipient, Instant now);

    /**
     * Adds each account that an import has created, and that is enabled, has an e-mail and no password; one statement.
     *
     * @return how many
     */
    int addCreatedBy(Tenant tenant, JobId job, Instant now);

    /** The most urgent of those that are due; who asked comes before whom an administrator thought of, and these before an import's. */
    Optional<Queued> next(Instant now);

    /**
     * Puts a mail off before it is tried, so that it is tried again should its sender die.
     *
     * @return whether nobody else has done so
     */
    boolean postpone(Queued mail, Instant until);

    void remove(Queued mail);

    long size();

    /**
     * @param attempts how often it was put off
     * @param since when it was queued
     */
    record Queued(long id, Tenant tenant, Recipient recipient, int attempts, Instant since) {
    }

    /** Who it is for. */
    sealed interface Recipient {
        /** An account that somebody with the right to do so has chosen. */
        record Chosen(AccountId account) implements Recipient {
        }

        /**
         * Whoever has the user name or e-mail that somebody typed, perhaps nobody.
         *
         * @param name in normal form
         */
        record Asked(String name) implements Recipient {
        }
    }
}
