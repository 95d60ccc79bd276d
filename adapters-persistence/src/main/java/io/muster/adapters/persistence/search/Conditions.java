package io.muster.adapters.persistence.search;

import io.muster.adapters.persistence.sql.Dialect;
import io.muster.adapters.persistence.sql.Params;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.AccountQuery.Where;
import io.muster.domain.exporting.Attribute;
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
    private final AttributeSql attributes;
    private final MemberSql members;
    private final AccountQuery query;
    private final List<Fragment> parts = new ArrayList<>();

    private Conditions(Sql sql, Facts facts, AccountQuery query, boolean narrowed) {
        this.sql = sql;
        this.facts = facts;
        this.query = query;
        this.attributes = new AttributeSql(facts, sql.dialect());
        this.members = new MemberSql(facts, sql.dialect());
        parts.add(search() ? facts.ofTenant() : facts.ofNamedTenant());
        parts.add(narrowed ? narrowed(query) : fragment(query));
    }

    /** The conditions alone: right for many accounts, which are read one after the other. */
    public static Conditions of(Sql sql, Tenant tenant, AccountQuery query) {
        return new Conditions(sql, new Facts(sql, tenant), query, false);
    }

    /** The same, to be added to. */
    public Conditions plain() {
        return new Conditions(sql, facts, query, false);
    }

    /** What of it is asked of one attribute: of all who fit it is true, and of others. */
    public Conditions of(Attribute attribute) {
        List<AccountQuery> about = new ArrayList<>();
        collect(query, attribute, about);
        return new Conditions(sql, facts, new AccountQuery.All(about), false);
    }

    private static void collect(AccountQuery some, Attribute attribute, List<AccountQuery> about) {
        if (some instanceof AccountQuery.All all) {
            all.parts().forEach(part -> collect(part, attribute, about));
        } else if (some instanceof Where where && where.property() == attribute) {
            about.add(some);
        }
    }

    /** The same, and what follows from them that an index knows: right for few accounts among many. */
    public Conditions narrowed() {
        return new Conditions(sql, facts, query, sql.dialect() == Dialect.POSTGRESQL);
    }

    /** Whether anything is asked of the accounts themselves, beyond where they belong. */
    public boolean search() {
        return search(query);
    }

    private static boolean search(AccountQuery some) {
        if (some instanceof AccountQuery.All all) {
            return all.parts().stream().anyMatch(Conditions::search);
        } else if (some instanceof AccountQuery.Any any) {
            return any.parts().stream().anyMatch(Conditions::search);
        }
        return some instanceof AccountQuery.Not || some instanceof Where;
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

    /** With what an index knows of it. */
    private Fragment narrowed(AccountQuery some) {
        if (some instanceof AccountQuery.All all) {
            return Fragment.all(all.parts().stream().map(this::narrowed).toList());
        } else if (some instanceof Where where && where.property() == Attribute.EMAIL) {
            return fragment(some).and(attributes.indexed(Attribute.EMAIL)).and(candidates(some));
        }
        return fragment(some).and(candidates(some));
    }

    private Fragment candidates(AccountQuery some) {
        return new Candidates(facts, attributes, members).besides(some).map(Candidates::among).orElse(Fragment.TRUE);
    }

    private Fragment fragment(AccountQuery some) {
        if (some instanceof AccountQuery.All all) {
            return Fragment.all(all.parts().stream().map(this::fragment).toList());
        } else if (some instanceof AccountQuery.Any any) {
            return Fragment.any(any.parts().stream().map(this::fragment).toList());
        } else if (some instanceof AccountQuery.Not not) {
            return fragment(not.part()).negated();
        } else if (some instanceof Where where) {
            return where.property() instanceof Member member ? members.of(member, where.condition())
                : attributes.of((Attribute) where.property(), where.condition());
        } else if (some instanceof AccountQuery.InConnection in) {
            return facts.ofConnection(in.connection());
        } else if (some instanceof AccountQuery.InGroups in) {
            return attributes.of(in);
        } else if (some instanceof AccountQuery.WithId with) {
            return Fragment.oneOf(with.ids().stream().map(AccountId::value).toList());
        } else if (some instanceof AccountQuery.ChangedSince changed) {
            return Fragment.of("(a.updated_at >= ? or a.arrived_at >= ?)", p -> p.time(changed.moment()).time(changed.moment()));
        }
        return Fragment.of("a.enabled");
    }
}
