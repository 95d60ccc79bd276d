package io.muster.adapters.expressions;

import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Parser;
import org.mozilla.javascript.Token;
import org.mozilla.javascript.ast.ArrayLiteral;
import org.mozilla.javascript.ast.AstNode;
import org.mozilla.javascript.ast.AstRoot;
import org.mozilla.javascript.ast.ConditionalExpression;
import org.mozilla.javascript.ast.ElementGet;
import org.mozilla.javascript.ast.ExpressionStatement;
import org.mozilla.javascript.ast.FunctionCall;
import org.mozilla.javascript.ast.InfixExpression;
import org.mozilla.javascript.ast.KeywordLiteral;
import org.mozilla.javascript.ast.Name;
import org.mozilla.javascript.ast.NewExpression;
import org.mozilla.javascript.ast.NumberLiteral;
import org.mozilla.javascript.ast.ParenthesizedExpression;
import org.mozilla.javascript.ast.PropertyGet;
import org.mozilla.javascript.ast.StringLiteral;
import org.mozilla.javascript.ast.TemplateCharacters;
import org.mozilla.javascript.ast.TemplateLiteral;
import org.mozilla.javascript.ast.UnaryExpression;

import java.util.List;
import java.util.Set;

/**
 * Tells whether a text is an expression that is plainly harmless: every kind of node that is not let through here is refused. An
 * expression has no names of its own, so that what it makes is bounded by what it is given and by its length.
 */
final class Grammar {
    /** Beyond these nobody reads an expression; texts that are put together are bounded by them. */
    static final int LENGTH = 2_000;
    static final int NODES = 250;
    private static final int ARGUMENTS = 10;
    private static final Set<Integer> LITERALS = Set.of(Token.TRUE, Token.FALSE, Token.NULL, Token.UNDEFINED);

    private int nodes;

    private Grammar() {
    }

    /** @throws NotUnderstood where it is none, with the place */
    static void check(String expression) throws NotUnderstood {
        if (expression.length() > LENGTH) {
            throw new NotUnderstood("an expression has at most " + LENGTH + " characters, not " + expression.length());
        }
        AstRoot root = parsed(expression);
        // Whole between these parentheses, and so nothing but one expression.
        if (root.getFirstChild() == root.getLastChild() && root.getFirstChild() instanceof ExpressionStatement statement
                && statement.getExpression() instanceof ParenthesizedExpression whole) {
            new Grammar().check(whole.getExpression());
        } else {
            throw new NotUnderstood("one expression is needed, not several");
        }
    }

    private static AstRoot parsed(String expression) throws NotUnderstood {
        CompilerEnvirons environs = new CompilerEnvirons();
        environs.setLanguageVersion(Context.VERSION_ES6);
        try {
            return new Parser(environs).parse("(\n" + expression + "\n)", "", 0);
        } catch (EvaluatorException e) {
            List<String> lines = expression.lines().toList();
            int last = lines.size();
            throw e.lineNumber() > last
                ? new NotUnderstood("the expression does not end well: " + e.details(), last, lines.get(last - 1).length() + 1)
                : new NotUnderstood(reason(e), Math.max(1, e.lineNumber()), Math.max(1, e.columnNumber()));
        }
    }

    private static String reason(EvaluatorException e) {
        String reason = e.details();
        return reason.contains("in parenthetical") ? "an operator is missing here, or there is something too much" : reason;
    }

    private void check(AstNode node) throws NotUnderstood {
        if (++nodes > NODES) {
            throw refused(node, "the expression is too long: it has more than " + NODES + " parts");
        }
        if (node instanceof ParenthesizedExpression inner) {
            check(inner.getExpression());
        } else if (node instanceof NumberLiteral || node instanceof StringLiteral || node instanceof TemplateCharacters) {
            return;
        } else if (node instanceof KeywordLiteral && LITERALS.contains(node.getType())) {
            return;
        } else if (node instanceof Name name) {
            checkName(name);
        } else if (node instanceof ConditionalExpression choice) {
            checkAll(List.of(choice.getTestExpression(), choice.getTrueExpression(), choice.getFalseExpression()));
        } else if (node instanceof UnaryExpression one && Words.isOperator(one.getType())) {
            check(one.getOperand());
        } else if (node.getClass() == InfixExpression.class && Words.isOperator(node.getType())) {
            checkAll(List.of(((InfixExpression) node).getLeft(), ((InfixExpression) node).getRight()));
        } else if (node instanceof TemplateLiteral template) {
            checkAll(template.getElements());
        } else if (node instanceof ArrayLiteral list && !list.isDestructuring()) {
            checkAll(list.getElements());
        } else {
            checkAccess(node);
        }
    }

    private void checkAll(List<AstNode> all) throws NotUnderstood {
        for (AstNode node : all) {
            check(node);
        }
    }

    private static void checkName(Name name) throws NotUnderstood {
        String text = name.getIdentifier();
        if (text.equals("user")) {
            throw refused(name, "'user' needs a member, such as user.email");
        }
        throw refused(name, UserMember.named(text).isPresent()
            ? "there is no '" + text + "' by itself in an expression; write user." + text
            : "there is no '" + text + "'; everything begins with user, as in user.email");
    }

    /** What leads from one value to another. */
    private void checkAccess(AstNode node) throws NotUnderstood {
        if (node instanceof NewExpression made) {
            checkNew(made);
        } else if (node instanceof FunctionCall call) {
            checkCall(call);
        } else if (node instanceof PropertyGet get) {
            checkMember(get.getLeft(), get.getProperty().getIdentifier(), get.getProperty());
        } else if (node instanceof ElementGet get && get.getElement() instanceof StringLiteral key) {
            checkMember(get.getTarget(), key.getValue(), key);
        } else if (node instanceof ElementGet get && get.getElement() instanceof NumberLiteral) {
            check(get.getTarget());
        } else if (node instanceof ElementGet get) {
            throw refused(get.getElement(), "only a number or a text in quotes can stand between brackets");
        } else {
            throw refused(node, RefusedKinds.of(node) + " cannot be used here: only expressions over user are taken");
        }
    }

    private void checkMember(AstNode target, String member, AstNode place) throws NotUnderstood {
        if (Words.isHidden(member)) {
            throw refused(place, "'" + member + "' cannot be had");
        }
        if (!(target instanceof Name name) || !name.getIdentifier().equals("user")) {
            check(target);
        } else if (UserMember.named(member).isEmpty()) {
            throw refused(place, "user has no '" + member + "'" + UserMember.hint(member));
        }
    }

    private void checkNew(NewExpression made) throws NotUnderstood {
        if (!(made.getTarget() instanceof Name name) || !name.getIdentifier().equals("Date") || made.getArguments().size() != 1
                || made.getInitializer() != null) {
            throw refused(made, "only a Date of one value can be made, as in new Date(user.createdAt)");
        }
        checkAll(made.getArguments());
    }

    private void checkCall(FunctionCall call) throws NotUnderstood {
        if (call.getArguments().size() > ARGUMENTS) {
            throw refused(call, "a function takes at most " + ARGUMENTS + " values here");
        }
        AstNode target = call.getTarget();
        if (target instanceof Name name && !Words.isFunction(name.getIdentifier())) {
            throw refused(name, "'" + name.getIdentifier() + "' is none of the functions that can be used");
        }
        if (target instanceof PropertyGet method) {
            checkMethod(method);
        } else if (!(target instanceof Name)) {
            throw refused(target, "this cannot be called");
        }
        checkAll(call.getArguments());
    }

    private void checkMethod(PropertyGet method) throws NotUnderstood {
        String called = method.getProperty().getIdentifier();
        if (method.getLeft() instanceof Name name && Words.isObject(name.getIdentifier())) {
            if (!Words.isFunction(name.getIdentifier(), called)) {
                throw refused(method.getProperty(), name.getIdentifier() + "." + called + " is none of the functions that can be used");
            }
        } else if (Words.isMethod(called)) {
            check(method.getLeft());
        } else {
            throw refused(method.getProperty(), "'" + called + "' is none of the methods that can be used");
        }
    }

    private static NotUnderstood refused(AstNode node, String why) {
        return new NotUnderstood(why, Math.max(1, node.getLineno()), Math.max(1, node.getColumn()));
    }
}
