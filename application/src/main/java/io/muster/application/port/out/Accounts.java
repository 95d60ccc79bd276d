package io.muster.application.port.out;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Credential;
import io.muster.domain.account.EmailAddress;
import io.muster.domain.account.UserName;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.SortKey;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The accounts of each tenant, to be read. They are written by {@link Provisioning}. */
public interface Accounts {
    default Optional<Account> find(Tenant tenant, AccountId id) {
        return findAll(tenant, List.of(id)).stream().findFirst();
    }

    /** Those of the ids that exist, in no order; a constant number of statements. */
    List<Account> findAll(Tenant tenant, Collection<AccountId> ids);

    /** The account that signs in with this name; names are compared in normal form. */
    Optional<Account> withUserName(Tenant tenant, Name connection, UserName userName);

    /** The account with this address; addresses are compared in normal form. */
    Optional<Account> withEmail(Tenant tenant, Name connection, EmailAddress email);
    /** Those of the names that exist in the connection, in no order; a constant number of statements. */
    List<Account> withUserNames(Tenant tenant, Name connection, Collection<UserName> userNames);

    /** The accounts of the connection that have one of these as {@code externalId}, in no order; a constant number of statements. */
    List<Account> withExternalIds(Tenant tenant, Name connection, Collection<String> externalIds);

    /**
     * Names are sorted by their normal forms and other texts as they are, both code point by code point (by H2 by UTF-16, which
     * differs beyond U+FFFF alone). An account whose sort value is missing comes last, in ascending and in descending order. The
     * total is counted for the first page and stays in its cursors; beyond 100,000 it may be some seconds old, and of what a
     * search finds it may be about right only.
     *
     * @param sort never empty; the id is added as the last key, in the direction of the key before
     */
    Page<Account> page(Tenant tenant, AccountQuery query, List<SortKey> sort, PageRequest request);

    /**
     * Reads the accounts of all pages in one go, in the same order; memory is that of a page.
     *
     * @param expected about how many there are, which tells the store how to go about it
     * @param use gets the next accounts, and tells whether it wants more
     */
    void read(Tenant tenant, AccountQuery query, List<SortKey> sort, long expected, Predicate<List<Account>> use);

    /**
     * The ids of whom a query means, in their order; however long that takes.
     *
     * @param after behind which they begin; empty for the first
     * @param limit at most so many
     */
    List<AccountId> ids(Tenant tenant, AccountQuery query, Optional<AccountId> after, int limit);

    /**
     * Exactly, for somebody who waits.
     *
     * @throws io.muster.application.Refusal {@code query.too-slow} where the store's limit of time is over
     */
    long count(Tenant tenant, AccountQuery query);

    /** Exactly, however long that takes. */
    long countPatiently(Tenant tenant, AccountQuery query);

    /** How many places in teams all accounts of a tenant have. */
    long memberships(Tenant tenant);

    /**
     * How many enabled accounts hold the built-in role {@code super-administrator}. In a transaction the number stays true
     * until its end: whoever else asks waits.
     */
    int lockEnabledSuperAdministrators(Tenant tenant);

    /** The same number as of now, without making anybody wait. */
    int enabledSuperAdministrators(Tenant tenant);

    /** Counts a sign-in; the account's version stays. */
    void signedIn(Tenant tenant, AccountId id, Instant at);

    /** Puts a better hash of the same password in place of {@code old}, if that is still there; the version stays. */
    void rehashed(Tenant tenant, AccountId id, Credential old, Credential better);
}
