package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.settings.ReferenceSql;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.NamesText;
import io.muster.adapters.persistence.sql.PermissionText;
import io.muster.adapters.persistence.sql.Row;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.port.out.Provisioning.Redefinition;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes and changes roles, groups and teams, all at once: the units first, then who is whose parent. */
final class Definitions {
    private final Sql sql;
    private final int tenant;

    Definitions(Sql sql, int tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    private record Known(ReferenceKind kind, String key) {
        static Known of(ReferenceKind kind, Name name) {
            return new Known(kind, Key.of(name));
        }
    }

    void add(Collection<Definition> definitions) {
        Map<Known, Definition> missing = new LinkedHashMap<>();
        definitions.forEach(definition -> missing.putIfAbsent(Known.of(definition.kind(), definition.name()), definition));
        missing.keySet().removeAll(existing(missing.keySet()));
        sql.batch(ReferenceSql.INSERT, missing.values(),
            (p, definition) -> ReferenceSql.bind(p, tenant, definition).number((Integer) null));
        List<Definition> children = missing.values().stream().filter(definition -> definition.parent().isPresent()).toList();
        sql.batch("""
            update reference set parent_id = (select p.id from reference p where p.tenant_id = ? and p.kind = ? and p.name_key = ?)
            where tenant_id = ? and kind = ? and name_key = ?""", children,
            (p, child) -> p
                .number(tenant).text(child.kind().name()).text(Key.of(child.parent().orElseThrow()))
                .number(tenant).text(child.kind().name()).text(Key.of(child.name())));
    }

    /** @return those that were made meanwhile, or are not as they were seen any more */
    Set<Redefinition> change(Collection<Redefinition> changes) {
        Set<Redefinition> stale = new HashSet<>();
        Map<Known, Redefinition> missing = new LinkedHashMap<>();
        changes.stream().filter(change -> change.before().isEmpty())
            .forEach(change -> missing.put(Known.of(change.after().kind(), change.after().name()), change));
        for (Known known : existing(missing.keySet())) {
            Optional.ofNullable(missing.remove(known)).ifPresent(stale::add);
        }
        sql.batch(ReferenceSql.INSERT, missing.values(),
            (p, change) -> ReferenceSql.bind(p, tenant, change.after()).number((Integer) null));
        List<Redefinition> updates = changes.stream().filter(change -> change.before().isPresent()).toList();
        int[] changed = sql.change("reference", List.of("label", "everything", "permissions", "limited_to"),
            List.of("label", "everything", "permissions", "limited_to", "tenant_id", "kind", "name_key"), updates,
            (cells, change) -> words(words(cells, change.after()), change.before().orElseThrow()).number(tenant)
                .text(change.after().kind().name()).text(Key.of(change.after().name())));
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                stale.add(updates.get(i));
            }
        }
        return stale;
    }

    private static Row words(Row cells, Definition definition) throws SQLException {
        return cells.text(definition.label()).flag(definition.permissions().everything())
            .text(PermissionText.of(definition.permissions())).text(NamesText.of(definition.groups()));
    }

    private Set<Known> existing(Collection<Known> wanted) {
        List<String> keys = wanted.stream().map(Known::key).distinct().toList();
        return new HashSet<>(sql.list("select kind, name_key from reference where tenant_id = ? and name_key = any(?)",
            p -> p.number(tenant).texts(keys), row -> new Known(ReferenceKind.valueOf(row.getString(1)), row.getString(2))));
    }
}
