package io.muster.adapters.expressions;

import io.muster.adapters.expressions.Bounds.Bound;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.TopLevel;
import org.mozilla.javascript.Undefined;

/** A method of the library that is paid for before it works. */
final class Guard extends BaseFunction {
    private static final long serialVersionUID = 1;
    private final transient Function method;
    private final transient Payment payment;

    /** Lets a call go on, or throws {@link Budget.Exceeded}. */
    @FunctionalInterface
    private interface Payment {
        void pay(Scriptable self, Object[] args);
    }

    private Guard(Function method, Payment payment) {
        this.method = method;
        this.payment = payment;
    }

    /** Puts guards before all methods of texts and lists that an expression can call. */
    static void install(ScriptableObject scope, Budget budget) {
        Scriptable texts = TopLevel.getBuiltinPrototype(scope, TopLevel.Builtins.String);
        Bounds.TEXT.forEach((name, bound) -> put(texts, name, (self, args) -> payForText(bound, self, args, budget)));
        Scriptable lists = TopLevel.getBuiltinPrototype(scope, TopLevel.Builtins.Array);
        Bounds.LIST.forEach(name -> put(lists, name, (self, args) -> payForList(self, args, budget)));
    }

    private static void put(Scriptable prototype, String name, Payment payment) {
        Function method = (Function) ScriptableObject.getProperty(prototype, name);
        ScriptableObject.putProperty(prototype, name, new Guard(method, payment));
    }

    private static void payForText(Bound bound, Scriptable self, Object[] args, Budget budget) {
        String text = ScriptRuntime.toString(self);
        checkLength(text.length());
        // To find out what comes of a search takes as long as the search.
        double looked = bound.searches() && args.length > 0 ? (text.length() + 1.0) * Math.max(1, Bounds.length(args[0])) : text.length();
        budget.spend((long) looked);
        checkLength(bound.made().of(text, args));
    }

    /** What is made of a list is its texts with another text between them at most. */
    private static void payForList(Scriptable self, Object[] args, Budget budget) {
        if (self instanceof NativeArray list) {
            String separator = args.length > 0 && args[0] != Undefined.instance ? ScriptRuntime.toString(args[0]) : ",";
            double characters = Bounds.joined(list, separator);
            budget.spend((long) characters);
            checkLength(characters);
        }
    }

    private static void checkLength(double characters) {
        if (characters > Bounds.LONGEST) {
            throw new Budget.Exceeded("makes a text or list of more than " + Bounds.LONGEST + " characters on the way");
        }
    }

    @Override
    public Object call(Context cx, Scriptable scope, Scriptable self, Object[] args) {
        for (Object arg : args) {
            if (arg instanceof Callable) {
                throw ScriptRuntime.typeError("a function is no value");
            }
        }
        payment.pay(self, args);
        return method.call(cx, scope, self, args);
    }
}
