package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.NamesText;
import io.muster.adapters.persistence.sql.Row;
import io.muster.adapters.persistence.sql.PermissionText;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Roles, groups and teams for set-based statements. */
public final class ReferenceSql {
    /** To be continued with joins and conditions on {@code r}. */
    public static final String SELECT = """
        select r.kind, r.name, r.label, r.everything, r.permissions, r.limited_to, parent.name
        from reference r left join reference parent on parent.id = r.parent_id""";
    /** The parent's number comes last. */
    public static final String INSERT = """
        insert into reference (tenant_id, kind, name, name_key, label, everything, permissions, limited_to, parent_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private ReferenceSql() {
    }

    public static Definition definition(ResultSet row) throws SQLException {
        return new Definition(ReferenceKind.valueOf(row.getString(1)), new Name(row.getString(2)), row.getString(3),
            PermissionText.read(row.getBoolean(4), row.getString(5)), Optional.ofNullable(row.getString(7)).map(Name::new),
            NamesText.read(row.getString(6)));
    }

    public static Row bind(Row cells, int tenant, Definition definition) throws SQLException {
        return cells.number(tenant).text(definition.kind().name()).text(definition.name().value())
            .text(Key.of(definition.name())).text(definition.label())
            .flag(definition.permissions().everything()).text(PermissionText.of(definition.permissions()))
            .text(NamesText.of(definition.groups()));
    }
}
