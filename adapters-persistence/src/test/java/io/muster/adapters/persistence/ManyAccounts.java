package io.muster.adapters.persistence;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.AccountQuery.Where;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.Member;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.exporting.Wildcards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** So many accounts that not all of a search's are looked at for a page, and that a search can take its time. */
abstract class ManyAccounts {
    private static final Tenant TENANT = Tenant.DEFAULT;
    private static final int ACCOUNTS = 12_000;
    private static final List<SortKey> BY_NAME = SortKey.BY_USER_NAME;
    private static final AccountQuery ENABLED = new Where(Attribute.ENABLED, new Is("true"));

    private Database database;
    private DataSource dataSource;

    abstract DataSource newDatabase();

    /** What a list of so many accounts may say that it has in all. */
    abstract void isTold(long total, long accounts);

    @BeforeEach
    void open() {
        dataSource = newDatabase();
        database = Database.on(dataSource, Clock.systemUTC());
        database.tenants().ensure(TENANT);
        for (int part = 0; part < ACCOUNTS / 2_000; part++) {
            int from = part * 2_000;
            assertThat(database.provisioning().write(TENANT, IntStream.range(from, from + 2_000)
                .<Write>mapToObj(i -> new Write.Insert(account(i))).toList())).isEmpty();
        }
        database.upkeep().forEach(upkeep -> upkeep.work().run());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Account account(int i) {
        var account = anAccount("user%05d".formatted(i)).with(Activity.startingAt(THEN.plusSeconds(ACCOUNTS - i)))
            .with(Field.DISPLAY_NAME, "Somebody " + "with a long name ".repeat(5) + i)
            .with(Field.USER_METADATA, "{\"plan\":\"" + (i % 3 > 0 ? "gold" : "free") + "\",\"place\":" + i
                + ",\"note\":\"" + "x".repeat(200) + "\"}");
        return (i % 12 == 0 ? account.disabled() : account).build();
    }

    private List<String> names(AccountQuery query, List<SortKey> sort) {
        List<String> names = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
        while (next.isPresent()) {
            Page<Account> page = database.accounts().page(TENANT, query, sort, next.get());
            page.items().forEach(account -> names.add(account.profile().userName().value()));
            isTold(page.total(), IntStream.range(0, ACCOUNTS).filter(i -> i % 12 > 0).count());
            next = page.next().map(cursor -> new PageRequest(PageRequest.MAX_LIMIT, Optional.of(cursor)));
        }
        return names;
    }

    @Test
    void pages_of_a_search_that_finds_many_are_the_whole_list() {
        List<String> expected = IntStream.range(0, ACCOUNTS).filter(i -> i % 12 > 0).mapToObj("user%05d"::formatted).toList();
        assertThat(names(ENABLED, BY_NAME)).isEqualTo(expected);
        assertThat(names(ENABLED, SortKey.parse("-createdAt"))).isEqualTo(expected);
        assertThat(names(ENABLED, SortKey.parse("displayName,userName"))).hasSize(expected.size()).doesNotHaveDuplicates();
        assertThat(database.accounts().count(TENANT, ENABLED)).isEqualTo(expected.size());
    }

    @Test
    void many_who_all_come_last_are_found() {
        AccountQuery late = AccountQuery.all(new Where(Attribute.USER_NAME, new Condition.Between(
            Optional.of(new Condition.Bound("user03000", true)), Optional.empty())), ENABLED);
        assertThat(database.accounts().page(TENANT, late, SortKey.parse("-createdAt"), PageRequest.first(2)).items())
            .extracting(account -> account.profile().userName().value()).containsExactly("user03001", "user03002");
    }

    @Test
    void members_are_found_whatever_plan_the_database_makes() {
        Member plan = new Member(Field.USER_METADATA, List.of("plan"));
        AccountQuery gold = new Where(plan, new Is("gold"));
        AccountQuery some = new Where(plan, like("go"));
        assertThat(database.accounts().count(TENANT, gold)).isEqualTo(8_000);
        assertThat(database.accounts().count(TENANT, some)).isEqualTo(8_000);
        assertThat(database.accounts().count(TENANT, new AccountQuery.Not(gold))).isEqualTo(4_000);
        assertThat(database.accounts().page(TENANT, AccountQuery.all(gold, some), BY_NAME, PageRequest.first(3)).items())
            .extracting(account -> account.profile().userName().value()).containsExactly("user00001", "user00002", "user00004");
    }

    private static Condition like(String part) {
        return new Like(Wildcards.containing(part));
    }

    @Test
    void what_takes_too_long_is_given_up_and_what_comes_then_is_not() {
        try (Database hurried = Database.on(dataSource, Clock.systemUTC(), "hurried", Duration.ofMillis(400))) {
            AccountQuery slow = new AccountQuery.Any(IntStream.range(0, 6_000).<AccountQuery>mapToObj(i ->
                new Where(Attribute.DISPLAY_NAME, like("e" + i + "e"))).toList());
            isGivenUp(() -> hurried.accounts().page(TENANT, slow, BY_NAME, PageRequest.first(10)));
            isGivenUp(() -> hurried.accounts().count(TENANT, slow));
            assertThat(hurried.accounts().countPatiently(TENANT, slow)).isZero();
            // Also in the transaction that it happened in, once the store is as it was before.
            assertThat(hurried.work().<Long>call(() -> {
                isGivenUp(() -> hurried.work().attempt(() -> hurried.accounts().count(TENANT, slow)));
                return hurried.accounts().countPatiently(TENANT, slow);
            })).isZero();
            assertThat(hurried.accounts().page(TENANT, ENABLED, BY_NAME, PageRequest.first(10)).items()).hasSize(10);
        }
    }

    private static void isGivenUp(Runnable search) {
        assertThatThrownBy(search::run).isInstanceOf(Refusal.class).hasMessageContaining("longer than PT0.4S")
            .extracting("code").isEqualTo("query.too-slow");
    }
}
