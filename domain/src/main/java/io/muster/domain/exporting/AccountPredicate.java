package io.muster.domain.exporting;

import io.muster.domain.access.Scope;
import io.muster.domain.account.Account;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether an account is meant by a query: the meaning of queries, by which every store has to go. Thread-safe if the parser is.
 *
 * @param json reads a JSON object: into maps, lists, texts, numbers ({@link java.math.BigDecimal}), booleans and nulls
 */
public record AccountPredicate(AccountQuery query, Function<String, Map<String, Object>> json) implements Predicate<Account> {
    @Override
    public boolean test(Account account) {
        return fits(account, query);
    }

    private boolean fits(Account account, AccountQuery some) {
        if (some instanceof AccountQuery.All all) {
            return all.parts().stream().allMatch(part -> fits(account, part));
        } else if (some instanceof AccountQuery.Any any) {
            return any.parts().stream().anyMatch(part -> fits(account, part));
        } else if (some instanceof AccountQuery.Not not) {
            return !fits(account, not.part());
        } else if (some instanceof AccountQuery.Where where) {
            return fits(account, where);
        } else if (some instanceof AccountQuery.InConnection in) {
            return account.connection().equals(in.connection());
        } else if (some instanceof AccountQuery.InGroups in) {
            return Scope.of(in.groups()).reaches(account.access());
        } else if (some instanceof AccountQuery.WithId with) {
            return with.ids().contains(account.id());
        } else {
            return account.enabled();
        }
    }

    private boolean fits(Account account, AccountQuery.Where where) {
        if (where.property() instanceof Member member) {
            return new MemberCheck(member, where.condition()).test(json.apply(account.profile().get(member.object()).orElse("{}")));
        }
        Attribute attribute = (Attribute) where.property();
        return AttributeValues.of(account, attribute).anyMatch(new AttributeCheck(attribute, where.condition()));
    }
}
