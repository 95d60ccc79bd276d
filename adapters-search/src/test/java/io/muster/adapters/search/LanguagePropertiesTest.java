package io.muster.adapters.search;

import io.muster.application.Refusal;
import io.muster.domain.account.Account;
import io.muster.domain.exporting.AccountPredicate;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.testing.GeneratedAccounts;
import io.muster.domain.testing.GeneratedQueries;
import io.muster.domain.testing.JsonObjects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for whatever is written. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class LanguagePropertiesTest {
    private static final LuceneQueryLanguage LANGUAGE = new LuceneQueryLanguage();
    private static final List<Account> ACCOUNTS = GeneratedAccounts.accounts(60).sample();
    private static final int MESSAGE = 1_000;

    @Property(tries = 2_000)
    void a_tree_written_as_a_text_is_read_as_one_that_means_the_same(@ForAll("queries") AccountQuery query) {
        String text = Rendered.text(query);

        AccountQuery read = LANGUAGE.parse(text, List.of());

        assertThat(ACCOUNTS).as(text).allSatisfy(account -> assertThat(fits(read, account)).isEqualTo(fits(query, account)));
    }

    @Property(tries = 5_000)
    void whatever_is_written_is_read_or_refused_with_its_place(@ForAll("texts") String text) {
        try {
            AccountQuery query = LANGUAGE.parse(text, List.of());
            ACCOUNTS.forEach(account -> fits(query, account));
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.code()).isIn("query.invalid", "query.unsupported", "query.unknown-field");
            assertThat(refusal.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.path()).matches("query\\[\\d+]");
                assertThat(Integer.parseInt(problem.path().replaceAll("\\D", ""))).isBetween(0, text.length());
                assertThat(problem.message()).hasSizeLessThan(MESSAGE);
            });
        }
    }

    @Provide
    static Arbitrary<AccountQuery> queries() {
        return GeneratedQueries.queries();
    }

    /** Signs and words by chance; what is put together so is nearly right rather often. */
    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of("email", "name", "logins_count", "created_at", "blocked", "user_metadata.plan",
            "_exists_", "jo", "5", "true", "2024-01-31", "2024-01-31T10:00:00Z", "AND", "OR", "NOT", "TO", "fn:", "a@b.c", ":", "=", "<",
            ">=", "(", ")", "[", "]", "{", "}", "\"", "/", "\\", "*", "?", "+", "-", "!", "^", "~", "@", "&&", "||", " ", " ", " ", "\t",
            "\\u0041", "\\u00", "\ud83d\ude00", "\ud83d", "\0", ".", "..", "\u3000");
        return parts.list().ofMinSize(1).ofMaxSize(14).map(some -> String.join("", some));
    }

    private static boolean fits(AccountQuery query, Account account) {
        return new AccountPredicate(query, JsonObjects::read).test(account);
    }
}
