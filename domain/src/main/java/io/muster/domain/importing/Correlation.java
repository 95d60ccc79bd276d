package io.muster.domain.importing;

import io.muster.domain.account.Account;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which account a record speaks of: none, one, or several, which is never guessed. */
public sealed interface Correlation {
    record None() implements Correlation {
    }

    record One(Account account) implements Correlation {
    }

    record Ambiguous(List<Account> accounts) implements Correlation {
    }

    /**
     * A known id decides alone. Else the layout's key does; where that is the e-mail, an account whose user name is the
     * record's counts as well, since the e-mail becomes a new account's user name. Last, an account that was made for the
     * directory's entry is the one, whatever it is called by now.
     */
    static Correlation of(Matches matches, CorrelationKey key) {
        Correlation claimed = byClaims(matches, key);
        return matches.sameEntry().isEmpty() ? claimed : claimed.fold(() -> oneOf(matches.sameEntry()),
            account -> matches.sameEntry().stream().anyMatch(same -> same.id().equals(account.id())) ? claimed
                : oneOf(Stream.concat(Stream.of(account), matches.sameEntry().stream()).toList()),
            several -> claimed);
    }

    private static Correlation oneOf(List<Account> accounts) {
        return accounts.size() == 1 ? new One(accounts.get(0)) : new Ambiguous(accounts);
    }

    private static Correlation byClaims(Matches matches, CorrelationKey key) {
        if (matches.withId().isPresent()) {
            return new One(matches.withId().get());
        }
        return switch (key) {
            case USER_NAME -> one(matches.withUserName());
            case EMAIL -> matches.withEmail().isEmpty() ? one(matches.withUserName())
                : both(matches.withEmail().get(), matches.withUserName().orElse(matches.withEmail().get()));
        };
    }

    private static Correlation one(Optional<Account> account) {
        return account.isPresent() ? new One(account.get()) : new None();
    }

    private static Correlation both(Account one, Account other) {
        return one.id().equals(other.id()) ? new One(one) : new Ambiguous(List.of(one, other));
    }

    default <R> R fold(Supplier<R> none, Function<Account, R> one, Function<List<Account>, R> ambiguous) {
        if (this instanceof One match) {
            return one.apply(match.account());
        }
        return this instanceof Ambiguous matches ? ambiguous.apply(matches.accounts()) : none.get();
    }
}
