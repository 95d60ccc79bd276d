package io.muster.adapters.persistence;

import org.postgresql.core.BaseConnection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Counts what a database is asked to do: each statement that is prepared or created, and each COPY. It also stands for the
 * driver's own connection, which the store takes from under a pool's.
 */
final class CountedStatements {
    private static final Set<String> ASKING = Set.of("prepareStatement", "createStatement", "getCopyAPI");

    private final AtomicLong count = new AtomicLong();

    long count() {
        return count.get();
    }

    DataSource of(DataSource dataSource) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(dataSource, method, arguments);
            return result instanceof Connection connection ? counted(connection) : result;
        });
    }

    private Connection counted(Connection connection) {
        Class<? extends Connection> type = connection instanceof BaseConnection ? BaseConnection.class : Connection.class;
        return proxy(type, (proxy, method, arguments) -> {
            if (ASKING.contains(method.getName())) {
                count.incrementAndGet();
            }
            return method.getName().equals("unwrap") ? proxy : call(connection, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
