package io.muster.adapters.expressions;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.TopLevel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/**
 * Where expressions run: the safe standard objects, sealed, with guards before what could make much of little; no class of Java is
 * to be had. Times are of UTC. For one thread at a time.
 */
final class Realm {
    private static final ContextFactory FACTORY = new ContextFactory();

    private final Budget budget = new Budget();
    private final Context context;
    private final ScriptableObject scope;

    /** What is to be done with a result while the realm is entered. */
    @FunctionalInterface
    interface Use<T> {
        T of(Object result);
    }

    Realm() {
        context = FACTORY.enterContext();
        try {
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setClassShutter(name -> false);
            context.setTimeZone(TimeZone.getTimeZone("UTC"));
            scope = context.initSafeStandardObjects(null, false);
            Guard.install(scope, budget);
            seal();
        } finally {
            Context.exit();
        }
    }

    private void seal() {
        for (TopLevel.Builtins builtin : List.of(TopLevel.Builtins.Object, TopLevel.Builtins.Array, TopLevel.Builtins.Function,
                TopLevel.Builtins.String, TopLevel.Builtins.Number, TopLevel.Builtins.Boolean)) {
            ((ScriptableObject) TopLevel.getBuiltinPrototype(scope, builtin)).sealObject();
        }
        scope.sealObject();
    }

    /** @param expression one that was checked */
    Function compile(String expression) {
        FACTORY.enterContext(context);
        try {
            return context.compileFunction(scope, "function (user) { return (\n" + expression + "\n) }", "column", 0, null);
        } finally {
            Context.exit();
        }
    }

    /** What is made of what the expression's function gives for a user. */
    <T> T call(Function expression, User user, Use<T> use) {
        FACTORY.enterContext(context);
        try {
            budget.renew();
            return use.of(expression.call(context, scope, scope, new Object[] {new UserObject(user)}));
        } finally {
            Context.exit();
        }
    }

    /** What is had of a user, as JavaScript has it: times are texts there, as in the API and in Auth0's. */
    private Object value(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        } else if (value instanceof Instant moment) {
            return moment.toString();
        } else if (value instanceof List<?> items) {
            budget.spend((long) Bounds.ITEM * items.size());
            return context.newArray(scope, items.stream().map(this::value).toArray());
        } else {
            return value instanceof Map<?, ?> members ? new MapObject(members) : value;
        }
    }

    private final class UserObject extends HostObject {
        private final User user;

        UserObject(User user) {
            super(scope);
            this.user = user;
        }

        @Override
        Object member(String name) {
            return UserMember.named(name).map(member -> value(member.of(user))).orElse(Scriptable.NOT_FOUND);
        }
    }

    /** An object of JSON. */
    final class MapObject extends HostObject {
        private final Map<?, ?> members;

        MapObject(Map<?, ?> members) {
            super(scope);
            this.members = members;
        }

        Map<?, ?> members() {
            return members;
        }

        @Override
        Object member(String name) {
            return members.containsKey(name) ? value(members.get(name)) : Scriptable.NOT_FOUND;
        }
    }
}
