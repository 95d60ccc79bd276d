package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.NamesText;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.PermissionText;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.References;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes go by plain SQL: what the database refuses must not spoil the entity manager's transaction. */
public final class StoredReferences implements References {
    private static final String OF_KIND = """
         where r.tenantId = (select t.id from Tenant t where t.nameKey = :tenant)
        and r.kind = :kind""";

    private final Transactions transactions;

    public StoredReferences(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Definition> findAll(Tenant tenant, ReferenceKind kind, Collection<Name> names) {
        List<String> keys = names.stream().map(Key::of).distinct().toList();
        return transactions.sql(sql -> sql.list(ReferenceSql.SELECT + """
             join unnest(cast(? as varchar array)) as wanted(name_key) on wanted.name_key = r.name_key
            where r.tenant_id = (select id from tenant where name_key = ?) and r.kind = ?""",
            p -> p.texts(keys).text(TenantKey.key(tenant)).text(kind.name()), ReferenceSql::definition));
    }

    @Override
    public Page<Definition> page(Tenant tenant, ReferenceKind kind, PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 1);
        String after = cursor.map(place -> place.values().get(0)).orElse("");
        return transactions.entities(entities -> {
            long total = Cursor.total(cursor, () -> count(entities, tenant, kind));
            List<ReferenceRow> found = entities
                .createQuery("select r from Reference r left join fetch r.parent" + OF_KIND
                    + " and r.nameKey > :after order by r.nameKey", ReferenceRow.class)
                .setParameter("tenant", TenantKey.key(tenant)).setParameter("kind", kind.name()).setParameter("after", after)
                .setMaxResults(request.limit() + 1).getResultList();
            return Pages.cut(found, request.limit(), total, row -> new String[] {row.key()}, ReferenceRow::definition);
        });
    }

    private static long count(EntityManager entities, Tenant tenant, ReferenceKind kind) {
        return entities.createQuery("select count(r) from Reference r" + OF_KIND, Long.class)
            .setParameter("tenant", TenantKey.key(tenant)).setParameter("kind", kind.name()).getSingleResult();
    }

    @Override
    public void add(Tenant tenant, Definition definition) {
        transactions.sql(sql -> {
            int owner = TenantKey.of(sql, tenant);
            Integer parent = parent(sql, owner, definition);
            return sql.update(ReferenceSql.INSERT, p -> ReferenceSql.bind(p, owner, definition).number(parent));
        });
    }

    @Override
    public boolean replace(Tenant tenant, Definition definition) {
        return transactions.sql(sql -> {
            int owner = TenantKey.of(sql, tenant);
            Integer parent = parent(sql, owner, definition);
            return sql.update("""
                update reference set name = ?, label = ?, everything = ?, permissions = ?, limited_to = ?, parent_id = ?
                where tenant_id = ? and kind = ? and name_key = ?""",
                p -> p.text(definition.name().value()).text(definition.label()).flag(definition.permissions().everything())
                    .text(PermissionText.of(definition.permissions())).text(NamesText.of(definition.groups())).number(parent)
                    .number(owner).text(definition.kind().name()).text(Key.of(definition.name()))) > 0;
        });
    }

    private static Integer parent(Sql sql, int tenant, Definition definition) {
        return definition.parent().map(parent -> id(sql, tenant, definition.kind(), parent, "")
            .orElseThrow(() -> new WriteRefused(new Problem(ProblemCode.REFERENCE_UNKNOWN, "parent",
                "there is no " + definition.kind().label() + " " + parent + " that could be its parent"), null))).orElse(null);
    }

    @Override
    public boolean remove(Tenant tenant, ReferenceKind kind, Name name) {
        return transactions.sql(sql -> {
            Optional<Integer> id = id(sql, TenantKey.of(sql, tenant), kind, name, " for update");
            id.ifPresent(reference -> delete(sql, reference, kind));
            return id.isPresent();
        });
    }

    /** Whoever writes accounts holds a lock on what they name, so that no use appears between the look and the deletion. */
    private static void delete(Sql sql, int id, ReferenceKind kind) {
        if (used(sql, id)) {
            throw new WriteRefused(new Problem(ProblemCode.FIELD_INVALID, "", "the " + kind.label() + " is in use"), null);
        }
        sql.update("delete from reference where id = ?", p -> p.number(id));
    }

    @Override
    public boolean inUse(Tenant tenant, ReferenceKind kind, Name name) {
        return transactions.sql(sql -> id(sql, TenantKey.of(sql, tenant), kind, name, "").filter(id -> used(sql, id)).isPresent());
    }

    private static Optional<Integer> id(Sql sql, int tenant, ReferenceKind kind, Name name, String lock) {
        return sql.first("select id from reference where tenant_id = ? and kind = ? and name_key = ?" + lock,
            p -> p.number(tenant).text(kind.name()).text(Key.of(name)), row -> row.getInt(1));
    }

    private static boolean used(Sql sql, int id) {
        return sql.number("""
            select count(*) from (
              (select 1 from account_link where reference_id = ? limit 1)
              union all
              (select 1 from reference where parent_id = ? limit 1)) uses""", p -> p.number(id).number(id)) > 0;
    }
}
