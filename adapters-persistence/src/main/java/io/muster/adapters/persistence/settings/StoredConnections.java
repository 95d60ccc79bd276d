package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.port.out.Connections;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.List;
import java.util.Optional;

/** Writes go by plain SQL: what the database refuses must not spoil the entity manager's transaction. */
public final class StoredConnections implements Connections {
    private static final String OF_TENANT = """
        select c from Connection c
        where c.tenantId = (select t.id from Tenant t where t.nameKey = :tenant)""";

    private final Transactions transactions;

    public StoredConnections(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Connection> find(Tenant tenant, Name name) {
        return transactions.entities(entities -> query(entities, OF_TENANT + " and c.nameKey = :name", tenant)
            .setParameter("name", Key.of(name))
            .getResultStream().findFirst().map(ConnectionRow::connection));
    }

    @Override
    public List<Connection> all(Tenant tenant) {
        return transactions.entities(entities -> query(entities, OF_TENANT + " order by c.id", tenant)
            .getResultStream().map(ConnectionRow::connection).toList());
    }

    private static TypedQuery<ConnectionRow> query(EntityManager entities, String text, Tenant tenant) {
        return entities.createQuery(text, ConnectionRow.class).setParameter("tenant", TenantKey.key(tenant));
    }

    @Override
    public void add(Tenant tenant, Connection connection) {
        transactions.sql(sql -> sql.update("""
            insert into connection (tenant_id, name, kind, enabled, directory, name_key)
            values ((select id from tenant where name_key = ?), ?, ?, ?, ?, ?)""",
            p -> p.text(TenantKey.key(tenant)).text(connection.name().value()).text(connection.kind().name())
                .flag(connection.enabled()).text(connection.directory().map(ConnectionRow::text).orElse(null))
                .text(Key.of(connection.name()))));
    }

    @Override
    public boolean replace(Tenant tenant, Connection connection) {
        return transactions.sql(sql -> sql.update("""
            update connection set name = ?, kind = ?, enabled = ?, directory = ?
            where tenant_id = (select id from tenant where name_key = ?) and name_key = ?""",
            p -> p.text(connection.name().value()).text(connection.kind().name()).flag(connection.enabled())
                .text(connection.directory().map(ConnectionRow::text).orElse(null))
                .text(TenantKey.key(tenant)).text(Key.of(connection.name()))) > 0);
    }

    @Override
    public boolean remove(Tenant tenant, Name name) {
        return transactions.sql(sql -> {
            Optional<Integer> id = sql.first("""
                select id from connection
                where tenant_id = (select id from tenant where name_key = ?) and name_key = ? for update""",
                p -> p.text(TenantKey.key(tenant)).text(Key.of(name)), row -> row.getInt(1));
            id.ifPresent(connection -> delete(sql, connection));
            return id.isPresent();
        });
    }

    /** Whoever writes accounts holds a lock on their connection, so that none appears between the look and the deletion. */
    private static void delete(Sql sql, int connection) {
        if (sql.number("select count(*) from (select 1 from account where connection_id = ? limit 1) a",
            p -> p.number(connection)) > 0) {
            throw new WriteRefused(new Problem(ProblemCode.FIELD_INVALID, "", "the connection still has accounts"), null);
        }
        sql.update("delete from connection where id = ?", p -> p.number(connection));
    }
}
