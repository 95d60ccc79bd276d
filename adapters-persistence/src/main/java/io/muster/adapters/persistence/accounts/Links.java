package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.sql.Row;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes the stored roles, groups and teams of accounts those that they are to have; what stays is not touched. */
final class Links {
    private final Sql sql;
    private final Names names;

    Links(Sql sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    private record Link(UUID account, int place, int reference) {
    }

    void write(List<UUID> removed, List<Account> replaced, List<Account> inserted) {
        Set<Link> before = present(removed, replaced);
        Set<Link> after = new LinkedHashSet<>();
        addAll(replaced, after);
        addAll(inserted, after);
        sql.batch("delete from account_link where account_id = ? and place = ? and reference_id = ?", without(before, after),
            Links::bind);
        sql.insert("account_link", List.of("account_id", "place", "reference_id"), without(after, before), Links::bind);
        if (!removed.isEmpty()) {
            // An import may give the id to an account again; the old one's tokens must not open the new one.
            sql.update("delete from api_token where owner_id = any(?)", p -> p.ids(removed));
        }
    }

    private Set<Link> present(List<UUID> removed, List<Account> replaced) {
        List<UUID> ids = new ArrayList<>(removed);
        replaced.forEach(account -> ids.add(account.id().value()));
        return ids.isEmpty() ? Set.of() : new LinkedHashSet<>(sql.list(
            """
            select l.account_id, l.place, l.reference_id from unnest(cast(? as uuid array)) as wanted(id)
            join account_link l on l.account_id = wanted.id""", p -> p.ids(ids),
            row -> new Link(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3))));
    }

    private void addAll(List<Account> accounts, Set<Link> links) {
        for (Account account : accounts) {
            for (Reference place : Reference.values()) {
                account.access().get(place).forEach(name ->
                    links.add(new Link(account.id().value(), Place.number(place), names.reference(place, name))));
            }
        }
    }

    private static Collection<Link> without(Set<Link> links, Set<Link> others) {
        return links.stream().filter(link -> !others.contains(link)).toList();
    }

    private static void bind(Row cells, Link link) throws SQLException {
        cells.id(link.account()).small(link.place()).number(link.reference());
    }
}
