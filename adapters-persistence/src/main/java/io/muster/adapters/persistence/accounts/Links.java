package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.columns.Place;
import io.muster.adapters.persistence.sql.Row;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes the stored roles, groups and teams of accounts those that they are to have; what stays is not touched. */
final class Links {
    private static final List<String> COLUMNS = List.of("account_id", "place", "reference_id");

    private final Sql sql;
    private final Names names;
    private final List<Link> gone = new ArrayList<>();
    private final List<Link> made = new ArrayList<>();

    Links(Sql sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /** @param number place and reference in one, see {@link Place#link} */
    private record Link(UUID account, long number) {
        private void bind(Row cells) throws SQLException {
            cells.id(account).small(Place.ofLink(number)).number(Place.referenceOfLink(number));
        }
    }

    void write(List<UUID> removed, List<Write.Replace> replaced, List<Account> inserted) {
        replaced.forEach(replace -> change(replace.id().value(), of(replace.before()), of(replace.after())));
        inserted.forEach(account -> change(account.id().value(), Set.of(), of(account)));
        sql.remove("account_link", COLUMNS, gone, (cells, link) -> link.bind(cells));
        sql.insert("account_link", COLUMNS, made, (cells, link) -> link.bind(cells));
        if (!removed.isEmpty()) {
            sql.update("delete from account_link where account_id = any(?)", p -> p.ids(removed));
            // An import may give the id to an account again; the old one's tokens must not open the new one.
            sql.update("delete from api_token where owner_id = any(?)", p -> p.ids(removed));
            sql.update("delete from identity_link where account_id = any(?)", p -> p.ids(removed));
        }
    }

    /** Whoever is disabled is signed out, and is not signed in again when that has passed. */
    void endSessions(List<UUID> removed, List<Write.Replace> replaced) {
        List<UUID> owners = new ArrayList<>(removed);
        replaced.stream().filter(replace -> !replace.after().enabled()).forEach(replace -> owners.add(replace.id().value()));
        if (!owners.isEmpty()) {
            sql.update("delete from console_session where owner_id = any(?)", p -> p.ids(owners));
        }
    }

    private void change(UUID account, Set<Long> before, Set<Long> after) {
        if (!before.equals(after)) {
            addAll(account, before, after, gone);
            addAll(account, after, before, made);
        }
    }

    private static void addAll(UUID account, Collection<Long> links, Set<Long> others, List<Link> to) {
        for (Long link : links) {
            if (!others.contains(link)) {
                to.add(new Link(account, link));
            }
        }
    }

    /** Of what has gone there are no links any more. */
    private Set<Long> of(Account account) {
        Set<Long> links = new HashSet<>();
        for (Reference place : Reference.values()) {
            for (Name name : account.access().get(place)) {
                names.reference(place, name).ifPresent(number -> links.add(Place.link(place, number)));
            }
        }
        return links;
    }
}
