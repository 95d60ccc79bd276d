package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Params;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.domain.access.Reference;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.AccountQuery;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Conditions on the account {@code a} with the values for their question marks. No value ever becomes text of a statement. */
final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final List<Sql.Values> values = new ArrayList<>();

    Conditions(Tenant tenant, AccountQuery query) {
        and("a.tenant_id = (select id from tenant where name_key = ?)", p -> p.text(TenantKey.key(tenant)));
        and(tenant, query);
    }

    void and(String text, Sql.Values itsValues) {
        texts.add(text);
        values.add(itsValues);
    }

    private void and(Tenant tenant, AccountQuery query) {
        if (query instanceof AccountQuery.All all) {
            all.parts().forEach(part -> and(tenant, part));
        } else if (query instanceof AccountQuery.Enabled) {
            and("a.enabled", p -> { });
        } else if (query instanceof AccountQuery.InConnection in) {
            and("""
                a.connection_id = (select id from connection
                  where tenant_id = (select id from tenant where name_key = ?) and name_key = ?)""",
                p -> p.text(TenantKey.key(tenant)).text(Key.bounded(in.connection().key())));
        } else if (query instanceof AccountQuery.InGroups in) {
            and("""
                exists (select 1 from account_link scope join reference own on own.id = scope.reference_id
                  join unnest(cast(? as varchar array)) as wanted(name_key) on wanted.name_key = own.name_key
                  where scope.account_id = a.id and scope.place in (?, ?) and own.kind = 'GROUP')""",
                p -> p.texts(in.groups().stream().map(group -> Key.bounded(group.key())).toList())
                    .number(Place.number(Reference.MAIN_GROUP)).number(Place.number(Reference.GROUPS)));
        } else if (query instanceof AccountQuery.WithId with) {
            and("a.id in (select wanted.id from unnest(cast(? as uuid array)) as wanted(id))",
                p -> p.ids(with.ids().stream().map(AccountId::value).toList()));
        } else {
            throw new IllegalStateException("no SQL is known for " + query.getClass().getSimpleName());
        }
    }

    String where() {
        return "where " + String.join(" and ", texts);
    }

    void bind(Params params) throws SQLException {
        for (Sql.Values part : values) {
            part.set(params);
        }
    }
}
