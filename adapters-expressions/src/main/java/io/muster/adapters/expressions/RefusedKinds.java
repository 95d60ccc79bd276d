package io.muster.adapters.expressions;

import org.mozilla.javascript.ast.Assignment;
import org.mozilla.javascript.ast.AstNode;
import org.mozilla.javascript.ast.BigIntLiteral;
import org.mozilla.javascript.ast.EmptyExpression;
import org.mozilla.javascript.ast.FunctionNode;
import org.mozilla.javascript.ast.InfixExpression;
import org.mozilla.javascript.ast.ObjectLiteral;
import org.mozilla.javascript.ast.RegExpLiteral;
import org.mozilla.javascript.ast.Spread;
import org.mozilla.javascript.ast.TaggedTemplateLiteral;
import org.mozilla.javascript.ast.UnaryExpression;
import org.mozilla.javascript.ast.UpdateExpression;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people call the parts of JavaScript that are not taken. */
final class RefusedKinds {
    private static final Map<Class<?>, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(FunctionNode.class, "a function");
        NAMES.put(Assignment.class, "an assignment");
        NAMES.put(UpdateExpression.class, "an increment");
        NAMES.put(RegExpLiteral.class, "a regular expression");
        NAMES.put(ObjectLiteral.class, "an object");
        NAMES.put(BigIntLiteral.class, "a BigInt");
        NAMES.put(Spread.class, "a spread");
        NAMES.put(TaggedTemplateLiteral.class, "a tagged template");
        NAMES.put(EmptyExpression.class, "a gap");
        NAMES.put(InfixExpression.class, "this operator");
        NAMES.put(UnaryExpression.class, "this operator");
    }

    private RefusedKinds() {
    }

    static String of(AstNode node) {
        return NAMES.entrySet().stream().filter(kind -> kind.getKey().isInstance(node)).map(Map.Entry::getValue).findFirst().orElse("this");
    }
}
