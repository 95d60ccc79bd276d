package io.muster.application.contract;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Scope;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Credential;
import io.muster.domain.account.EmailAddress;
import io.muster.domain.account.Field;
import io.muster.domain.account.UserName;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public abstract class AccountsContract extends StoreContract {
    private static final Instant LATER = Instant.parse("2026-02-03T04:05:06.123456Z");

    private List<String> names(List<SortKey> sort, AccountQuery query, int limit) {
        List<String> names = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Account> page = store.accounts().page(TENANT, query, sort, new PageRequest(limit, cursor));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(account -> names.add(account.profile().userName().value()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(read(sort, query)).extracting(account -> account.profile().userName().value()).isEqualTo(names);
        return names;
    }

    /** However many accounts the store is made to expect, it gives the same. */
    private List<Account> read(List<SortKey> sort, AccountQuery query) {
        List<Account> read = read(sort, query, store.accounts().count(TENANT, query));
        assertThat(read(sort, query, 0)).isEqualTo(read);
        return read;
    }

    private List<Account> read(List<SortKey> sort, AccountQuery query, long expected) {
        List<Account> read = new ArrayList<>();
        store.work().run(() -> store.accounts().read(TENANT, query, sort, expected, read::addAll));
        return read;
    }

    @Test
    void reads_the_ids_of_whom_a_query_means_in_their_order() {
        for (String name : new String[] {"d", "a", "c", "b", "other"}) {
            has(anAccount(name).build());
        }
        AccountQuery query = new AccountQuery.WithId(Set.of(idOf("a"), idOf("b"), idOf("c"), idOf("d")));
        List<AccountId> all = Stream.of("a", "b", "c", "d").map(AccountBuilder::idOf).sorted().toList();

        assertThat(store.accounts().ids(TENANT, query, Optional.empty(), 9)).isEqualTo(all);
        assertThat(store.accounts().ids(TENANT, query, Optional.of(all.get(0)), 2)).isEqualTo(all.subList(1, 3));
        assertThat(store.accounts().ids(TENANT, query, Optional.of(all.get(3)), 2)).isEmpty();
        assertThat(store.accounts().ids(OTHER, query, Optional.empty(), 9)).isEmpty();
    }

    @Test
    void gives_an_account_back_as_it_was_written() {
        has(ReferenceKind.GROUP, "Europe", "France");
        has(ReferenceKind.TEAM, "EMEA", "ops");
        Account account = anAccount("jdoe").withEmail("john@example.com").with(Field.DISPLAY_NAME, "محمد 😀 '; DROP TABLE account")
            .with(Field.ATTRIBUTES, "{\"a\":\"" + "x".repeat(65_000) + "\"}").disabled().withRoles("super-administrator")
            .with(Reference.MAIN_GROUP, "Europe").inGroups("France", "Europe").inTeams("EMEA", "ops")
            .withCredential("$argon2id$v=19$abc").inVersion(7)
            .with(new Activity(THEN, LATER, Optional.of(LATER), 12)).build();
        has(account);
        assertThat(store.accounts().find(TENANT, account.id())).contains(account);
        assertThat(read(SortKey.BY_USER_NAME, AccountQuery.EVERYBODY)).containsExactly(account);
        assertThat(read(SortKey.BY_USER_NAME, new AccountQuery.WithId(Set.of(account.id())))).containsExactly(account);
    }

    @Test
    void reads_no_more_than_is_wanted() {
        has(IntStream.range(0, 1_500).mapToObj(i -> anAccount("user" + i).build()).toArray(Account[]::new));
        AtomicInteger parts = new AtomicInteger();
        store.work().run(() -> store.accounts().read(TENANT, AccountQuery.EVERYBODY, SortKey.BY_USER_NAME,
            1_500, part -> parts.incrementAndGet() < 1));
        assertThat(parts).hasValue(1);
        assertThat(read(SortKey.parse("-createdAt"), AccountQuery.EVERYBODY)).hasSize(1_500);
    }

    @Test
    void leaps_in_a_list_from_its_beginning_and_from_a_place_in_it() {
        has(IntStream.range(0, 9).mapToObj(i -> anAccount("user" + i).build()).toArray(Account[]::new));
        for (AccountQuery query : List.of(AccountQuery.EVERYBODY, new AccountQuery.Enabled())) {
            Page<Account> begin = leap(query, 3, Optional.empty(), 0);
            assertThat(userNames(leap(query, 3, Optional.empty(), 4))).containsExactly("user4", "user5", "user6");
            Page<Account> end = leap(query, 3, begin.next(), 3);
            assertThat(userNames(end)).containsExactly("user6", "user7", "user8");
            assertThat(end.next()).isEmpty();
            assertThat(end.total()).isEqualTo(9);
            assertThat(leap(query, 3, begin.next(), 30).items()).isEmpty();
            assertThat(userNames(leap(query, 3, leap(query, 3, begin.next(), 1).next(), 0))).containsExactly("user7", "user8");
        }
    }

    private Page<Account> leap(AccountQuery query, int limit, Optional<String> cursor, int skip) {
        return store.accounts().page(TENANT, query, SortKey.BY_USER_NAME, new PageRequest(limit, cursor, skip));
    }

    private static List<String> userNames(Page<Account> page) {
        return page.items().stream().map(account -> account.profile().userName().value()).toList();
    }

    @Test
    void finds_the_account_with_an_address() {
        has(anAccount("a").withEmail("Ann@Example.com").build(), anAccount("b").build());
        assertThat(store.accounts().withEmail(TENANT, Connection.LOCAL, new EmailAddress("ann@example.COM")))
            .contains(anAccount("a").withEmail("Ann@Example.com").build());
        assertThat(store.accounts().withEmail(TENANT, Connection.LOCAL, new EmailAddress("bob@example.com"))).isEmpty();
        assertThat(store.accounts().withEmail(OTHER, Connection.LOCAL, new EmailAddress("ann@example.com"))).isEmpty();
    }

    @Test
    void accounts_of_another_tenant_are_not_there() {
        has(anAccount("a").build());
        assertThat(store.accounts().find(OTHER, idOf("a"))).isEmpty();
        assertThat(store.accounts().withUserName(OTHER, Connection.LOCAL, new UserName("a"))).isEmpty();
        assertThat(store.accounts().count(OTHER, AccountQuery.EVERYBODY)).isZero();
        assertThat(store.accounts().page(OTHER, AccountQuery.EVERYBODY, SortKey.BY_USER_NAME, PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void finds_those_of_many_ids_that_exist() {
        has(anAccount("a").build(), anAccount("b").build());
        assertThat(store.accounts().findAll(TENANT, List.of(idOf("a"), idOf("b"), idOf("c"))))
            .containsExactlyInAnyOrder(anAccount("a").build(), anAccount("b").build());
        assertThat(store.accounts().findAll(TENANT, List.of())).isEmpty();
    }

    @Test
    void finds_those_of_many_names_or_external_ids_in_a_connection() {
        store.connections().add(TENANT, new Connection(new Name("Second"), Connection.Kind.LOCAL, true, Optional.empty()));
        has(anAccount("a").with(Field.EXTERNAL_ID, "1").build(), anAccount("b").with(Field.EXTERNAL_ID, "2").build(),
            anAccount("c").build(), anAccount("d").inConnection("second").with(Field.EXTERNAL_ID, "1").build());

        assertThat(store.accounts().withUserNames(TENANT, Connection.LOCAL, List.of(new UserName("A "), new UserName("c"),
            new UserName("d"), new UserName("'"))))
            .extracting(Account::id).containsExactlyInAnyOrder(idOf("a"), idOf("c"));
        assertThat(store.accounts().withExternalIds(TENANT, Connection.LOCAL, List.of("1", "2", "3", "'")))
            .extracting(Account::id).containsExactlyInAnyOrder(idOf("a"), idOf("b"));
        assertThat(store.accounts().withExternalIds(TENANT, new Name("second"), List.of("1")))
            .extracting(Account::id).containsExactly(idOf("d"));
        assertThat(store.accounts().withUserNames(TENANT, Connection.LOCAL, List.of())).isEmpty();
        assertThat(store.accounts().withExternalIds(OTHER, Connection.LOCAL, List.of("1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JDOE", " jdoe ", "ｊdoe"})
    void finds_a_user_name_in_any_spelling_of_its_normal_form(String spelled) {
        has(anAccount("jdoe").build());
        assertThat(store.accounts().withUserName(TENANT, Connection.LOCAL, new UserName(spelled))).isPresent();
    }

    @Test
    void letters_that_only_look_alike_are_different_names() {
        has(anAccount("ılker").build(), anAccount("İlker").build(), anAccount("σς").build());
        assertThat(store.accounts().withUserName(TENANT, Connection.LOCAL, new UserName("ΣΣ"))).isPresent();
        assertThat(store.accounts().withUserName(TENANT, Connection.LOCAL, new UserName("İLKER")).orElseThrow().id())
            .isEqualTo(idOf("İlker"));
    }

    @Test
    void sorts_by_user_name_whatever_its_case() {
        has(anAccount("Zoe").build(), anAccount("adam").build(), anAccount("Bea").build(), anAccount("_x").build());
        assertThat(names(SortKey.BY_USER_NAME, AccountQuery.EVERYBODY, 10)).containsExactly("_x", "adam", "Bea", "Zoe");
        assertThat(names(SortKey.parse("-userName"), AccountQuery.EVERYBODY, 2)).containsExactly("Zoe", "Bea", "adam", "_x");
    }

    @Test
    void missing_values_come_last_either_way() {
        has(anAccount("a").build(), anAccount("b").withEmail("z@x").build(), anAccount("c").withEmail("y@x").build(),
            anAccount("d").build());
        assertThat(names(SortKey.parse("email,userName"), AccountQuery.EVERYBODY, 1)).containsExactly("c", "b", "a", "d");
        assertThat(names(SortKey.parse("-email,userName"), AccountQuery.EVERYBODY, 1)).containsExactly("b", "c", "a", "d");
        assertThat(names(SortKey.parse("lastLoginAt,-userName"), AccountQuery.EVERYBODY, 3)).containsExactly("d", "c", "b", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName", "displayName", "email", "enabled", "createdAt", "updatedAt", "lastLoginAt", "loginsCount",
        "enabled,-createdAt,email", "-displayName,loginsCount", "-lastLoginAt", "-enabled,-loginsCount,-updatedAt", "id", "-id",
        "connection", "-connection,-id", "givenName", "-familyName,nickname", "emailVerified,phone", "-phone", "locale,-timezone,picture",
        "mainGroup", "-mainGroup,createdAt", "-externalId", "credential.algorithm", "-credential.algorithm,-mainGroup,email"})
    void pages_of_any_order_put_together_are_the_whole_list(String sort) {
        has(ReferenceKind.GROUP, "Europe", "France");
        store.connections().add(TENANT, new Connection(new Name("Second"), Connection.Kind.LOCAL, true, Optional.empty()));
        for (int i = 0; i < 12; i++) {
            Activity activity = new Activity(THEN.plusSeconds(i % 3), THEN.plusSeconds(i % 2),
                i % 4 == 0 ? Optional.empty() : Optional.of(THEN.plusSeconds(i % 5)), i % 3);
            var account = anAccount("user" + i).with(Field.ENABLED, Boolean.toString(i % 2 == 0)).with(activity);
            if (i % 3 != 0) {
                account.withEmail("mail" + 100 / i + i + "@example.com").with(Field.DISPLAY_NAME, "Name " + i % 2)
                    .with(Field.GIVEN_NAME, i % 2 == 0 ? "Ann" : "ann ").with(Field.FAMILY_NAME, "Family " + i % 4)
                    .with(Field.PHONE, "+3360000000" + i % 2).with(Field.LOCALE, i % 2 == 0 ? "fr_FR" : "de_DE");
            }
            if (i % 4 != 0) {
                account.with(Field.NICKNAME, "N" + i % 3).with(Field.EXTERNAL_ID, "x" + i).with(Field.EMAIL_VERIFIED, "true")
                    .inMainGroup(i % 3 == 0 ? "Europe" : "France").withCredential(i % 2 == 0 ? "$argon2id$a" : "$pbkdf2-sha1$i=1$b$c")
                    .inConnection(i % 5 == 0 ? "second" : "local");
            }
            has(account.build());
        }
        List<String> whole = names(SortKey.parse(sort), AccountQuery.EVERYBODY, 100);
        assertThat(whole).hasSize(12).doesNotHaveDuplicates();
        assertThat(names(SortKey.parse(sort), AccountQuery.EVERYBODY, 1)).isEqualTo(whole);
        assertThat(names(SortKey.parse(sort), AccountQuery.EVERYBODY, 5)).isEqualTo(whole);
    }

    @Test
    void sorts_by_main_group_and_then_by_when_an_account_was_made() {
        has(ReferenceKind.GROUP, "Europe", "asia");
        has(made("a", 1).inMainGroup("Europe").build(), made("b", 2).build(), made("c", 3).inMainGroup("asia").build(),
            made("d", 4).inMainGroup("europe").build());
        assertThat(names(SortKey.parse("mainGroup,-createdAt"), AccountQuery.EVERYBODY, 2)).containsExactly("c", "d", "a", "b");
        assertThat(names(SortKey.parse("-mainGroup,createdAt"), AccountQuery.EVERYBODY, 2)).containsExactly("a", "d", "c", "b");
    }

    private static AccountBuilder made(String name, int seconds) {
        return anAccount(name).with(Activity.startingAt(THEN.plusSeconds(seconds)));
    }

    @Test
    void each_page_tells_the_total() {
        has(anAccount("a").build(), anAccount("b").build(), anAccount("c").build());
        Page<Account> first = store.accounts().page(TENANT, AccountQuery.EVERYBODY, SortKey.BY_USER_NAME, PageRequest.first(2));
        Page<Account> second = store.accounts().page(TENANT, AccountQuery.EVERYBODY, SortKey.BY_USER_NAME,
            new PageRequest(2, first.next()));
        assertThat(first.total()).isEqualTo(3);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "////", "bm90IGpzb24", "WzFd", "WzEsIjIiLCIzIl0", "WzEsIlx1MDAwMCIsIngiXQ"})
    void refuses_a_cursor_that_it_did_not_give(String cursor) {
        assertThatThrownBy(() -> store.accounts().page(TENANT, AccountQuery.EVERYBODY, SortKey.BY_USER_NAME,
            new PageRequest(2, Optional.of(cursor)))).isInstanceOf(Refusal.class).extracting("code").isEqualTo("cursor.invalid");
    }

    @Test
    void narrows_by_all_parts_of_a_query() {
        store.connections().add(TENANT, new Connection(new Name("Second"), Connection.Kind.LOCAL, true, Optional.empty()));
        has(anAccount("a").build(), anAccount("b").disabled().build(), anAccount("c").inConnection("second").build());
        AccountQuery local = new AccountQuery.InConnection(Connection.LOCAL);
        assertThat(names(SortKey.BY_USER_NAME, local, 10)).containsExactly("a", "b");
        assertThat(names(SortKey.BY_USER_NAME, AccountQuery.all(local, new AccountQuery.Enabled()), 10)).containsExactly("a");
        assertThat(names(SortKey.BY_USER_NAME, new AccountQuery.WithId(Set.of(idOf("b"), idOf("c"))), 1)).containsExactly("b", "c");
        assertThat(names(SortKey.BY_USER_NAME, new AccountQuery.WithId(Set.of()), 1)).isEmpty();
        assertThat(store.accounts().count(TENANT, local)).isEqualTo(2);
    }

    @Test
    void finds_who_is_of_some_groups() {
        List.of("Europe", "HR").forEach(group ->
            store.references().add(TENANT, Definition.bare(ReferenceKind.GROUP, new Name(group))));
        store.references().add(TENANT, Definition.bare(ReferenceKind.TEAM, new Name("Europe")));
        has(anAccount("main").inMainGroup("Europe").build(), anAccount("other").inGroups("HR", "europe").build(),
            anAccount("team").inTeams("Europe").build(), anAccount("none").build());

        assertThat(names(SortKey.BY_USER_NAME, in("EUROPE", "nowhere"), 1)).containsExactly("main", "other");
        assertThat(names(SortKey.BY_USER_NAME, in(), 10)).isEmpty();
        assertThat(store.accounts().count(TENANT, in("HR", "Europe"))).isEqualTo(2);
        assertThat(store.accounts().count(OTHER, in("Europe"))).isZero();
    }

    private static AccountQuery in(String... groups) {
        return AccountQuery.in(Scope.of(Stream.of(groups).map(Name::new).toList()));
    }

    @Test
    void tells_who_was_changed_or_came_since_a_moment() {
        Instant soon = Instant.now().plus(Duration.ofDays(1));
        // Both came just now; one was changed elsewhere long ago, the other will have been changed in the future.
        has(anAccount("old").build(), anAccount("new").with(new Activity(THEN, soon, Optional.empty(), 0)).build());

        assertThat(changedSince(soon.minus(Duration.ofDays(2)))).containsExactly("new", "old");
        assertThat(changedSince(soon.minus(Duration.ofHours(1)))).containsExactly("new");
        assertThat(changedSince(soon.plusSeconds(1))).isEmpty();
    }

    private List<String> changedSince(Instant moment) {
        return store.accounts().page(TENANT, new AccountQuery.ChangedSince(moment), SortKey.BY_USER_NAME, PageRequest.first(10)).items()
            .stream().map(account -> account.profile().userName().value()).toList();
    }

    @Test
    void counts_memberships() {
        List.of("ops", "dev").forEach(team -> store.references().add(TENANT, Definition.bare(ReferenceKind.TEAM, new Name(team))));
        store.references().add(TENANT, Definition.bare(ReferenceKind.GROUP, new Name("ops")));
        has(anAccount("a").inTeams("ops", "dev").build(), anAccount("b").inTeams("ops").disabled().build(),
            anAccount("c").inGroups("ops").build());
        assertThat(store.accounts().memberships(TENANT)).isEqualTo(3);
        assertThat(store.accounts().memberships(OTHER)).isZero();
    }

    @Test
    void counts_enabled_super_administrators() {
        has(anAccount("a").withRoles("Super-Administrator").build(), anAccount("b").withRoles("super-administrator").disabled().build(),
            anAccount("c").build());
        assertThat(store.accounts().enabledSuperAdministrators(TENANT)).isEqualTo(1);
        assertThat(store.accounts().enabledSuperAdministrators(OTHER)).isZero();
        assertThat(store.work().<Integer>call(() -> store.accounts().lockEnabledSuperAdministrators(TENANT))).isEqualTo(1);
    }

    @Test
    void a_sign_in_counts_without_a_new_version() {
        has(anAccount("a").build());
        store.accounts().signedIn(TENANT, idOf("a"), LATER);
        store.accounts().signedIn(OTHER, idOf("a"), LATER);
        Account account = store.accounts().find(TENANT, idOf("a")).orElseThrow();
        assertThat(account.version()).isEqualTo(anAccount("a").build().version());
        assertThat(account.activity()).isEqualTo(new Activity(THEN, THEN, Optional.of(LATER), 1));
    }

    @Test
    void a_better_hash_takes_the_place_of_the_one_it_was_made_from_only() {
        has(anAccount("a").withCredential("$old$1").build());
        Credential better = new Credential("$new$1");
        store.accounts().rehashed(TENANT, idOf("a"), new Credential("$other$1"), better);
        assertThat(store.accounts().find(TENANT, idOf("a")).orElseThrow().credential()).contains(new Credential("$old$1"));
        store.accounts().rehashed(TENANT, idOf("a"), new Credential("$old$1"), better);
        assertThat(store.accounts().find(TENANT, idOf("a")).orElseThrow().credential()).contains(better);
    }
}
