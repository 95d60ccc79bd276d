package io.muster.adapters.persistence;

import io.muster.adapters.persistence.jobs.Recurring;
import io.muster.adapters.persistence.sql.Cursor;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.AccountPredicate;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.testing.GeneratedAccounts;
import io.muster.domain.testing.GeneratedQueries;
import io.muster.domain.testing.JsonObjects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A database finds whom {@link AccountPredicate} means, whatever is asked and whoever is there. */
abstract class SearchTests {
    private static final Tenant TENANT = Tenant.DEFAULT;
    private static final Tenant OTHER = new Tenant(new Name("other"));
    private static final int ACCOUNTS = 250;
    private static final int QUERIES = 2_500;
    private static final String LEAST_ID = new UUID(0, 0).toString();
    /** Of a list that is too long to be looked at as a whole. */
    private static final PageRequest AFTER_THE_LEAST_OF_MANY =
        new PageRequest(ACCOUNTS, Optional.of(Cursor.text(1_000_000, LEAST_ID, LEAST_ID)));

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    abstract DataSource newDatabase();

    @Test
    void finds_whom_the_predicate_means() {
        JqwikSession.run(() -> {
            try (TestDatabase database = TestDatabase.of(newDatabase())) {
                Store store = database.database();
                List<Account> accounts = OddAccounts.among(next(GeneratedAccounts.accounts(ACCOUNTS)));
                Stream.of(TENANT, OTHER).forEach(tenant -> prepare(store, tenant));
                write(store, TENANT, accounts);
                write(store, OTHER, accounts.stream().limit(100).map(SearchTests::anotherOne).toList());
                List<AccountQuery> queries = queries();
                // On PostgreSQL while all accounts are still to be taken up for searches, when some are, and when none is.
                agree(store, accounts, queries.subList(0, QUERIES / 5));
                database.database().upkeep().stream().map(Recurring::work).forEach(Runnable::run);
                agree(store, accounts, queries.subList(QUERIES / 5, queries.size()));
                List<Account> changed = changed(store, accounts);
                agree(store, changed, queries.subList(0, QUERIES / 5));
            }
        });
    }

    private List<AccountQuery> queries() {
        RandomGenerator<AccountQuery> generated = GeneratedQueries.queries().generator(1_000, true);
        List<AccountQuery> queries = new ArrayList<>(OddQueries.ALL);
        while (queries.size() < QUERIES) {
            AccountQuery next = generated.next(random).value();
            AccountQuery odd = OddQueries.ALL.get(random.nextInt(OddQueries.ALL.size()));
            queries.add(random.nextInt(4) > 0 ? next
                : random.nextBoolean() ? AccountQuery.all(next, new AccountQuery.Not(odd)) : new AccountQuery.Any(List.of(odd, next)));
        }
        return queries;
    }

    private <T> T next(Arbitrary<T> arbitrary) {
        return arbitrary.generator(1_000, true).next(random).value();
    }

    /** Every fourth account becomes another, with its id and its name. */
    private List<Account> changed(Store store, List<Account> accounts) {
        List<Account> others = OddAccounts.among(next(GeneratedAccounts.accounts(ACCOUNTS)));
        List<Write> writes = new ArrayList<>();
        List<Account> changed = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            Account before = accounts.get(i);
            Account after = i % 4 == 0 ? OddAccounts.become(before, others.get(i)) : before;
            changed.add(after);
            if (i % 4 == 0) {
                writes.add(new Write.Replace(before, after));
            }
        }
        assertThat(store.provisioning().write(TENANT, writes)).isEmpty();
        return changed;
    }

    private void agree(Store store, List<Account> accounts, List<AccountQuery> queries) {
        for (AccountQuery query : queries) {
            AccountPredicate predicate = new AccountPredicate(query, JsonObjects::read);
            List<String> meant = accounts.stream().filter(predicate).map(SearchTests::shown).toList();
            Page<Account> page = store.accounts().page(TENANT, query, SortKey.BY_USER_NAME, PageRequest.first(ACCOUNTS));
            assertThat(page.items()).extracting(SearchTests::shown).as("seed %d: %s", seed, query)
                .containsExactlyInAnyOrderElementsOf(meant);
            assertThat(page.total()).as("seed %d, counted: %s", seed, query).isEqualTo(meant.size());
            if (random.nextInt(4) == 0) {
                assertThat(store.accounts().page(TENANT, query, SortKey.parse("id"), AFTER_THE_LEAST_OF_MANY).items())
                    .extracting(SearchTests::shown).as("seed %d, among many: %s", seed, query).containsExactlyInAnyOrderElementsOf(meant);
            }
        }
        List<AccountId> read = new ArrayList<>();
        AccountQuery any = new AccountQuery.Any(queries.subList(0, 5));
        store.work().run(() -> store.accounts().read(TENANT, any, SortKey.BY_USER_NAME, 10,
            part -> read.addAll(part.stream().map(Account::id).toList())));
        assertThat(read).as("seed %d, read: %s", seed, any).containsExactlyInAnyOrderElementsOf(
            accounts.stream().filter(new AccountPredicate(any, JsonObjects::read)).map(Account::id).toList());
    }

    private static String shown(Account account) {
        return account.id() + " " + account.profile();
    }

    private static void prepare(Store store, Tenant tenant) {
        store.tenants().ensure(tenant);
        GeneratedAccounts.CONNECTIONS.stream().map(Name::new).filter(name -> !name.equals(Connection.LOCAL))
            .forEach(name -> store.connections().add(tenant, new Connection(name, Connection.Kind.LOCAL, true, Optional.empty())));
        define(store, tenant, ReferenceKind.ROLE, GeneratedAccounts.ROLES);
        define(store, tenant, ReferenceKind.GROUP, GeneratedAccounts.GROUPS);
        define(store, tenant, ReferenceKind.TEAM, GeneratedAccounts.TEAMS);
    }

    private static void define(Store store, Tenant tenant, ReferenceKind kind, List<String> names) {
        store.provisioning().define(tenant, names.stream().map(name -> Definition.bare(kind, new Name(name))).toList());
    }

    private static void write(Store store, Tenant tenant, List<Account> accounts) {
        assertThat(store.provisioning().write(tenant, accounts.stream().<Write>map(Write.Insert::new).toList())).isEmpty();
    }

    private static Account anotherOne(Account account) {
        return new Account(new AccountId(UUID.randomUUID()), account.version(), account.connection(), account.profile(), account.access(),
            account.credential(), account.activity());
    }
}
