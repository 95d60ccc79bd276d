package io.muster.adapters.expressions;

import org.mozilla.javascript.Token;

import java.util.Map;
import java.util.Set;

/** What an expression may be made of, beside {@code user}; everything else is refused. */
final class Words {
    /** Of texts and lists that search or make text; each has its bounds in {@link Bounds}. */
    private static final Set<String> BOUNDED = Bounds.METHODS;
    /** Of numbers and times, and of all values, whose work is small whatever they are given. */
    private static final Set<String> SMALL = Set.of("toFixed", "toString", "toISOString", "getTime", "getFullYear", "getMonth", "getDate",
        "getDay", "getHours", "getMinutes", "getSeconds", "getUTCFullYear", "getUTCMonth", "getUTCDate", "getUTCDay", "getUTCHours",
        "getUTCMinutes", "getUTCSeconds");
    private static final Set<String> FUNCTIONS = Set.of("String", "Number", "Boolean", "parseInt", "parseFloat");
    private static final Map<String, Set<String>> OF_OBJECTS = Map.of(
        "Math", Set.of("abs", "ceil", "floor", "max", "min", "pow", "round", "sign", "sqrt", "trunc"),
        "Array", Set.of("isArray"), "Number", Set.of("isInteger", "isNaN"));
    private static final Set<Integer> OPERATORS = Set.of(Token.ADD, Token.SUB, Token.MUL, Token.DIV, Token.MOD, Token.EXP, Token.AND,
        Token.OR, Token.NULLISH_COALESCING, Token.EQ, Token.NE, Token.SHEQ, Token.SHNE, Token.LT, Token.LE, Token.GT, Token.GE,
        Token.NOT, Token.NEG, Token.POS, Token.TYPEOF);
    /** Ways out of a value to what it was made by. */
    private static final Set<String> HIDDEN = Set.of("constructor", "prototype", "caller", "callee", "arguments");

    private Words() {
    }

    static boolean isMethod(String name) {
        return BOUNDED.contains(name) || SMALL.contains(name);
    }

    static boolean isFunction(String name) {
        return FUNCTIONS.contains(name);
    }

    static boolean isFunction(String object, String name) {
        return OF_OBJECTS.getOrDefault(object, Set.of()).contains(name);
    }

    static boolean isObject(String name) {
        return OF_OBJECTS.containsKey(name);
    }

    /** @param token as the parser has it */
    static boolean isOperator(int token) {
        return OPERATORS.contains(token);
    }

    static boolean isHidden(String member) {
        return member.startsWith("__") || HIDDEN.contains(member);
    }
}
