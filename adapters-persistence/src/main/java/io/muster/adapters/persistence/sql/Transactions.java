package io.muster.adapters.persistence.sql;

import io.muster.application.port.out.UnitOfWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The transactions of this module: one entity manager a transaction, bound to the thread, and under it one connection on
 * which entities and plain SQL work together. Nothing here knows of a server's transaction manager, so that it runs the same
 * in every server and in tests.
 */
public final class Transactions implements UnitOfWork {
    private final EntityManagerFactory factory;
    private final Dialect dialect;
    private final ThreadLocal<EntityManager> open = new ThreadLocal<>();

    public Transactions(EntityManagerFactory factory, Dialect dialect) {
        this.factory = factory;
        this.dialect = dialect;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return open.get() == null ? alone(work) : work.get();
    }

    /** Runs in a transaction of its own, whether one is open or not. */
    public <T> T alone(Supplier<T> work) {
        EntityManager outer = open.get();
        EntityManager own = factory.createEntityManager();
        open.set(own);
        try {
            own.getTransaction().begin();
            // The database's transaction begins here and not with the first write: EclipseLink would repeat reads before it, for ten
            // seconds and more while the database is away, and make them on another connection.
            own.unwrap(Connection.class);
            T result = work.get();
            own.getTransaction().commit();
            return result;
        } finally {
            end(own, outer);
        }
    }

    private void end(EntityManager own, EntityManager outer) {
        if (outer == null) {
            open.remove();
        } else {
            open.set(outer);
        }
        try {
            if (own.getTransaction().isActive()) {
                own.getTransaction().rollback();
            }
        } finally {
            own.close();
        }
    }

    @Override
    public void attempt(Runnable work) {
        Connection connection = connection();
        try {
            Savepoint before = connection.setSavepoint();
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                connection.rollback(before);
                throw e;
            }
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            throw new StoreFailure("a savepoint failed: " + e.getMessage(), e);
        }
    }

    @Override
    public <T> T snapshot(Supplier<T> work) {
        return alone(() -> {
            Connection connection = connection();
            try {
                dialect.beginSnapshot(connection);
                try {
                    return work.get();
                } finally {
                    dialect.endSnapshot(connection);
                }
            } catch (SQLException e) {
                throw new StoreFailure("a snapshot failed: " + e.getMessage(), e);
            }
        });
    }

    @Override
    public void apart(Runnable work) {
        alone(() -> {
            work.run();
            return null;
        });
    }

    /** Works with entities; what was read is not remembered, since plain SQL may change it. */
    public <T> T entities(Function<EntityManager, T> work) {
        return call(() -> {
            EntityManager entities = open.get();
            T result = work.apply(entities);
            entities.flush();
            entities.clear();
            return result;
        });
    }

    /** Works with plain SQL. */
    public <T> T sql(Function<Sql, T> work) {
        return call(() -> {
            try {
                return work.apply(new Sql(dialect.physical(connection()), dialect));
            } catch (SQLException e) {
                throw new StoreFailure("the database's connection failed: " + e.getMessage(), e);
            }
        });
    }

    private Connection connection() {
        EntityManager entities = open.get();
        if (entities == null) {
            throw new IllegalStateException("there is no open transaction");
        }
        return entities.unwrap(Connection.class);
    }
}
