package io.muster.domain.importing;

import io.muster.domain.account.Account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.Function;
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
     * record's counts as well, since the e-mail becomes a new account's user name.
     */
    static Correlation of(Matches matches, CorrelationKey key) {
        if (matches.withId().isPresent()) {
            return new One(matches.withId().get());
        }
        Stream<Account> found = switch (key) {
            case USER_NAME -> matches.withUserName().stream();
            case EMAIL -> Stream.concat(matches.withEmail().stream(), matches.withUserName().stream());
        };
        Map<Object, Account> distinct = new LinkedHashMap<>();
        found.forEach(account -> distinct.put(account.id(), account));
        return switch (distinct.size()) {
            case 0 -> new None();
            case 1 -> new One(distinct.values().iterator().next());
            default -> new Ambiguous(List.copyOf(distinct.values()));
        };
    }

    default <R> R fold(Supplier<R> none, Function<Account, R> one, Function<List<Account>, R> ambiguous) {
        if (this instanceof One match) {
            return one.apply(match.account());
        }
        return this instanceof Ambiguous matches ? ambiguous.apply(matches.accounts()) : none.get();
    }
}
