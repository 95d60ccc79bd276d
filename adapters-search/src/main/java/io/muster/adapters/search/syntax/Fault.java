package io.muster.adapters.search.syntax;

import io.muster.application.Refusal;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with a query, and where. */
public final class Fault {
    private static final int SHOWN = 40;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}]");

    private Fault() {
    }

    /** @param at the offset in the query, from 0 */
    public static Refusal invalid(int at, String message) {
        return refusal(ProblemCode.QUERY_INVALID, at, message);
    }

    /** Something that Lucene knows and Muster does not do. */
    public static Refusal unsupported(int at, String message) {
        return refusal(ProblemCode.QUERY_UNSUPPORTED, at, message);
    }

    public static Refusal unknownField(int at, String message) {
        return refusal(ProblemCode.QUERY_UNKNOWN_FIELD, at, message);
    }

    private static Refusal refusal(ProblemCode code, int at, String message) {
        return Refusal.rejected(List.of(new Problem(code, "query[" + at + "]", "at character " + (at + 1) + " of the query: " + message)));
    }

    /** A part of the query for a message: cut to a readable length, without invisible characters. */
    public static String shown(CharSequence part) {
        String text = part.toString();
        int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
        return INVISIBLE.matcher(text.substring(0, end)).replaceAll("?") + (end < text.length() ? "…" : "");
    }
}
