package io.muster.adapters.search.syntax;

import io.muster.application.Refusal;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParserConstants;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Looks a query's signs over before Lucene's parser gets them: what is not done here is refused by its name, and common
 * mistakes are told in words. It also keeps the parser, which calls itself for each parenthesis, from running out of stack.
 */
public final class Syntax implements StandardSyntaxParserConstants {
    /** Lucene's parser needs about two kilobytes of stack for each. */
    public static final int MAX_DEPTH = 50;
    private static final String QUOTE = "put the value in quotes where it belongs to it";

    private final Source source;
    private final Deque<Token> open = new ArrayDeque<>();
    private Token rangeStart;

    private Syntax(Source source) {
        this.source = source;
    }

    /** @throws Refusal where the parser would stumble, or read what cannot be done */
    public static Source checked(String text) {
        Source source = Mending.source(text);
        new Syntax(source).check();
        return source;
    }

    /** Whether it stands between a field's name and a value. */
    static boolean separates(Token token) {
        return token.kind == OP_COLON || token.kind == OP_EQUAL || Tokens.isComparison(token);
    }

    private void check() {
        List<Token> tokens = source.tokens();
        Token before = new Token(EOF);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            unsupported(token, before);
            nested(token, before);
            valued(token, before, i > 1 ? tokens.get(i - 2) : before);
            Escapes.check(token, source);
            before = token;
        }
        if (before.kind != EOF || tokens.isEmpty()) {
            throw stuck(before.kind == EOF ? 0 : before.endColumn);
        }
        if (rangeStart != null) {
            throw Fault.invalid(at(rangeStart), "the range that opens here is not closed; write [from TO to], with * for an open end");
        }
        if (!open.isEmpty()) {
            throw Fault.invalid(at(open.peek()), "the parenthesis that opens here is not closed");
        }
    }

    private void unsupported(Token token, Token before) {
        switch (token.kind) {
            case FN_PREFIX -> throw refused(token, "interval functions (fn:) are not supported; write the words, joined by AND or OR");
            case REGEXPTERM -> throw refused(token,
                "regular expressions (/…/) are not supported; use wildcards, as in jo* or j?n, or " + QUOTE);
            case TILDE -> throw before.kind == QUOTED
                ? refused(token, "proximity (\"…\"~) is not supported; leave it out, or join the words by AND")
                : refused(token, "fuzzy search (~) is not supported; use wildcards, as in jo* or j?n, or " + QUOTE);
            case CARAT -> throw refused(token, "boost (^) is not supported, since accounts are not ranked; leave it out, or " + QUOTE);
            default -> {
                if (token.kind == Tokens.AT) {
                    throw refused(token, "the least number of clauses ((…)@) is not supported; write which of them by AND and OR");
                }
            }
        }
    }

    private void nested(Token token, Token before) {
        if (token.kind == LPAREN) {
            open.push(token);
            if (open.size() > MAX_DEPTH) {
                throw Fault.invalid(at(token), "more than " + MAX_DEPTH + " parentheses stand within each other; take some out");
            }
        } else if (token.kind == RPAREN && open.isEmpty()) {
            throw Fault.invalid(at(token), "this parenthesis closes none; take it out, or " + QUOTE);
        } else if (token.kind == RPAREN) {
            if (before.kind == LPAREN) {
                throw Fault.invalid(at(token), "nothing stands between the parentheses; write a word, or * for everybody");
            }
            open.pop();
        } else if (token.kind == RANGEIN_START || token.kind == RANGEEX_START) {
            rangeStart = token;
        } else if (token.kind == RANGEIN_END || token.kind == RANGEEX_END) {
            rangeStart = null;
        }
    }

    private void valued(Token token, Token before, Token name) {
        boolean ends = token.kind == EOF || token.kind == RPAREN || token.kind == AND || token.kind == OR;
        if (ends && separates(before) && name.kind == TERM) {
            String field = Fault.shown(name.image);
            throw Fault.invalid(at(before), "nothing stands after " + field + before.image + "; write a value, or " + field
                + ":* for everybody who has one");
        }
        if (separates(token) && before.kind != TERM) {
            throw Fault.invalid(at(token), separates(before) ? "'" + token.image + "' stands where a value is expected; " + QUOTE
                : "no field stands before '" + token.image + "'; write one, or " + QUOTE);
        }
        if (separates(token) && separates(name)) {
            throw Fault.invalid(at(token), "a second '" + token.image + "' follows a field; put the value in quotes, as in field:\"a:b\"");
        }
    }

    private Refusal stuck(int end) {
        String mended = source.mended();
        int offset = end;
        while (offset < mended.length() - 1 && Character.isWhitespace(mended.charAt(offset))) {
            offset++;
        }
        int at = source.at(offset);
        return switch (mended.charAt(offset)) {
            case '"' -> Fault.invalid(at, "the quotes that open here are not closed; a quote within a value needs a backslash before it");
            case '/' -> Fault.unsupported(at, "a slash begins a regular expression, which is not supported; " + QUOTE);
            case '\\' -> Fault.invalid(at, "a backslash stands before nothing; write \\\\ for a backslash");
            default -> Fault.invalid(at, "'" + Fault.shown(mended.substring(offset, offset + 1)) + "' cannot stand here; " + QUOTE);
        };
    }

    /** What to say where the parser stumbles all the same. */
    public static Refusal unread(Source source, ParseException stumbled) {
        Token last = stumbled.currentToken;
        Token next = last == null ? null : last.next;
        if (next == null) {
            return Fault.invalid(0, "the query cannot be read; put values with signs in quotes");
        }
        int at = source.at(next.beginColumn);
        if (next.kind == EOF) {
            return Fault.invalid(at, "something is missing at the end" + (last.image == null ? "" : ", after " + Fault.shown(last.image)));
        }
        boolean joins = next.kind == AND || next.kind == OR;
        return Fault.invalid(at, "'" + Fault.shown(next.image) + "' cannot stand here; "
            + (joins ? "a word is missing before it; to search for it, put it in quotes" : "put values with signs in quotes"));
    }

    private Refusal refused(Token token, String message) {
        return Fault.unsupported(at(token), message);
    }

    private int at(Token token) {
        return source.at(token.beginColumn);
    }
}
