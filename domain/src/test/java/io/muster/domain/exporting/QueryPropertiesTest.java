package io.muster.domain.exporting;

import io.muster.domain.account.Account;
import io.muster.domain.testing.GeneratedAccounts;
import io.muster.domain.testing.GeneratedQueries;
import io.muster.domain.testing.JsonObjects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every query; and that the generated ones say something. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class QueryPropertiesTest {
    @Property(tries = 200)
    void whoever_does_not_fit_a_query_fits_its_negation(@ForAll("queries") AccountQuery query, @ForAll("accounts") List<Account> accounts) {
        for (Account account : accounts) {
            boolean fits = fits(query, account);

            assertThat(fits(new AccountQuery.Not(query), account)).isNotEqualTo(fits);
            assertThat(fits(AccountQuery.all(query, AccountQuery.EVERYBODY), account)).isEqualTo(fits);
            assertThat(fits(new AccountQuery.Any(List.of(query)), account)).isEqualTo(fits);
        }
    }

    @Property(tries = 200)
    void a_generated_query_often_fits_some_and_not_all(@ForAll("queries") AccountQuery query, @ForAll("accounts") List<Account> accounts) {
        long fitting = accounts.stream().filter(account -> fits(query, account)).count();

        Statistics.collect(fitting > 0 && fitting < accounts.size());
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 25));
    }

    @Provide
    static Arbitrary<AccountQuery> queries() {
        return GeneratedQueries.queries();
    }

    @Provide
    static Arbitrary<List<Account>> accounts() {
        return GeneratedAccounts.accounts(20);
    }

    private static boolean fits(AccountQuery query, Account account) {
        return new AccountPredicate(query, JsonObjects::read).test(account);
    }
}
