package io.muster.adapters.expressions.benchmark;

import io.muster.adapters.expressions.RhinoExpressions;
import io.muster.application.port.out.ColumnExpressions.ComputedColumns;
import io.muster.domain.access.Connection;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.ColumnValue;
import io.muster.domain.testing.AccountBuilder;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Computes a column for many accounts, beside Rhino alone, which has all of them as objects of JavaScript already. */
public final class ColumnSpeed {
    private static final String EXPRESSION = "user.user_metadata.name || user.name";
    /** So many accounts come again and again: to make them is no part of it. */
    private static final int DIFFERENT = 1_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int rows;
    private final int rounds;
    private final List<Account> accounts = IntStream.range(0, DIFFERENT).mapToObj(ColumnSpeed::account).toList();

    /** Does it for all rows, and tells how many had a value. */
    private interface Contender {
        int run();
    }

    private ColumnSpeed(int rows, int rounds) {
        this.rows = rows;
        this.rounds = rounds;
    }

    /** @param args rows and rounds */
    public static void main(String[] args) {
        ColumnSpeed speed = new ColumnSpeed(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        Context context = Context.enter();
        try {
            speed.contest("Rhino alone, " + EXPRESSION, speed.alone(context));
        } finally {
            Context.exit();
        }
        for (String value : List.of(EXPRESSION, "user.userName.toUpperCase() + ' <' + user.email + '>'", "userMetadata.name", "email")) {
            speed.contest("ours, " + value, speed.ours(value));
        }
    }

    /** Every other one has the name in its metadata. */
    private static Account account(int number) {
        String metadata = number % 2 == 0 ? "{\"name\":\"Zoë " + number + "\",\"plan\":\"gold\",\"since\":2019}"
            : "{\"plan\":\"silver\",\"since\":2020,\"tags\":[\"a\",\"b\"]}";
        return AccountBuilder.anAccount("user" + number).withEmail("user" + number + "@example.com")
            .with(Field.DISPLAY_NAME, "User " + number).with(Field.USER_METADATA, metadata).build();
    }

    private Contender ours(String value) {
        ComputedColumns columns = new RhinoExpressions().compile(List.of(new Column("c", value)), Connection.Kind.LOCAL);
        return () -> {
            int found = 0;
            for (int i = 0; i < rows; i++) {
                found += columns.values(accounts.get(i % DIFFERENT)).get(0) instanceof ColumnValue.Failed ? 0 : 1;
            }
            return found;
        };
    }

    private Contender alone(Context context) {
        context.setLanguageVersion(Context.VERSION_ES6);
        Scriptable scope = context.initSafeStandardObjects();
        Function function = context.compileFunction(scope, "function (user) { return " + EXPRESSION + " }", "alone", 1, null);
        Object[] users = accounts.stream().map(account -> user(account, context, scope)).toArray();
        return () -> {
            int found = 0;
            for (int i = 0; i < rows; i++) {
                Object result = function.call(context, scope, scope, new Object[] {users[i % DIFFERENT]});
                found += result instanceof CharSequence ? 1 : 0;
            }
            return found;
        };
    }

    private static Scriptable user(Account account, Context context, Scriptable scope) {
        Scriptable metadata = context.newObject(scope);
        String json = account.profile().get(Field.USER_METADATA).orElseThrow();
        if (json.startsWith("{\"name\"")) {
            ScriptableObject.putProperty(metadata, "name", json.substring(9, json.indexOf('"', 9)));
        }
        Scriptable user = context.newObject(scope);
        ScriptableObject.putProperty(user, "name", account.profile().get(Field.DISPLAY_NAME).orElseThrow());
        ScriptableObject.putProperty(user, "user_metadata", metadata);
        return user;
    }

    /** Prints the median of rounds that follow two in which it is compiled. */
    private void contest(String name, Contender contender) {
        double[] clock = new double[rounds];
        double[] processor = new double[rounds];
        for (int i = -2; i < rounds; i++) {
            long begun = System.nanoTime();
            long used = THREADS.getCurrentThreadCpuTime();
            if (contender.run() != rows) {
                throw new AssertionError("a row without a value");
            }
            if (i >= 0) {
                clock[i] = rows / ((System.nanoTime() - begun) / 1e9);
                processor[i] = rows / ((THREADS.getCurrentThreadCpuTime() - used) / 1e9);
            }
        }
        Arrays.sort(clock);
        Arrays.sort(processor);
        System.out.printf(Locale.ROOT, "%s: %,.0f rows/s (%,.0f to %,.0f), by processor time %,.0f%n", name, clock[rounds / 2], clock[0],
            clock[rounds - 1], processor[rounds / 2]);
    }
}
