package io.muster.adapters.persistence.search;

import io.muster.adapters.persistence.columns.Place;
import io.muster.adapters.persistence.sql.Dialect;
import io.muster.adapters.persistence.sql.Params;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.AccountQuery.Where;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.Member;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A query as conditions on the account {@code a} with the values for their question marks; it means what
 * {@link io.muster.domain.exporting.AccountPredicate} does. No value ever becomes text of a statement.
 */
public final class Conditions {
    private final Sql sql;
    private final Facts facts;
    private final AccountQuery query;
    private final List<Fragment> parts = new ArrayList<>();

    private Conditions(Sql sql, Facts facts, AccountQuery query) {
        this.sql = sql;
        this.facts = facts;
        this.query = query;
    }

    /** The plain conditions: right for many accounts, which are read one after the other. */
    public static Conditions of(Sql sql, Tenant tenant, AccountQuery query) {
        Conditions conditions = new Conditions(sql, new Facts(sql, tenant), query);
        conditions.add(false);
        return conditions;
    }

    /** The same, and what follows from them that an index knows: right for few accounts among many. */
    public Conditions narrowed() {
        Conditions narrowed = new Conditions(sql, facts, query);
        narrowed.add(sql.dialect() == Dialect.POSTGRESQL);
        return narrowed;
    }

    /** Whether anything is asked of the accounts themselves, beyond where they belong. */
    public static boolean searches(AccountQuery query) {
        if (query instanceof AccountQuery.All all) {
            return all.parts().stream().anyMatch(Conditions::searches);
        } else if (query instanceof AccountQuery.Any any) {
            return any.parts().stream().anyMatch(Conditions::searches);
        }
        return query instanceof AccountQuery.Not || query instanceof Where;
    }

    public void and(String text, Sql.Values values) {
        parts.add(Fragment.of(text, values));
    }

    public String where() {
        return "where " + Fragment.all(parts).text();
    }

    public void bind(Params params) throws SQLException {
        Fragment.all(parts).bind(params);
    }

    private void add(boolean narrowed) {
        parts.add(Fragment.of("a.tenant_id = ?", p -> p.number(facts.tenant())));
        parts.add(fragment(query, narrowed));
    }

    private Fragment fragment(AccountQuery some, boolean narrowed) {
        if (some instanceof AccountQuery.All all) {
            return Fragment.all(all.parts().stream().map(part -> fragment(part, narrowed)).toList());
        } else if (some instanceof AccountQuery.Any any) {
            return Fragment.any(any.parts().stream().map(part -> fragment(part, narrowed)).toList());
        } else if (some instanceof AccountQuery.Not not) {
            return fragment(not.part(), false).negated();
        } else if (some instanceof Where where) {
            return where.property() instanceof Member member
                ? new MemberSql(facts, sql.dialect()).of(member, where.condition(), narrowed)
                : attribute((Attribute) where.property(), where.condition(), narrowed);
        } else if (some instanceof AccountQuery.InConnection in) {
            return AttributeSql.among("a.connection_id", facts.connections(new Is(in.connection().key())));
        } else if (some instanceof AccountQuery.InGroups in) {
            return AttributeSql.linked(List.of(Place.number(Reference.MAIN_GROUP), Place.number(Reference.GROUPS)),
                facts.groups(in.groups().stream().map(Name::key).toList()));
        } else if (some instanceof AccountQuery.WithId with) {
            return Fragment.oneOf(with.ids().stream().map(AccountId::value).toList());
        }
        return Fragment.of("a.enabled");
    }

    private Fragment attribute(Attribute attribute, Condition condition, boolean narrowed) {
        Fragment fits = new AttributeSql(facts, sql.dialect()).of(attribute, condition);
        if (!narrowed) {
            return fits;
        }
        // The index of addresses begins with the connection.
        return fits.and(attribute == Attribute.EMAIL && isRange(condition)
            ? AttributeSql.among("a.connection_id", facts.connections(new Condition.Present()))
            : SearchIndex.with(attribute, condition.normal()));
    }

    private static boolean isRange(Condition condition) {
        return !(condition instanceof Like like) || Texts.beginsLiterally(like.pattern());
    }
}
