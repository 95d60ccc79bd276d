package io.muster.adapters.search;

import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Between;
import io.muster.domain.exporting.Condition.Bound;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.Condition.Present;
import io.muster.domain.exporting.Wildcards;
import io.muster.domain.exporting.Wildcards.Literal;
import io.muster.domain.exporting.Wildcards.Piece;
import io.muster.domain.exporting.Wildcards.Wildcard;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field with what is asked of it.
 *
 * @param field its name with what Lucene tells of its backslashes; empty for words without a field
 * @param begin where the value begins in what the parser was given
 * @param written asks for texts as they were written
 * @param values the texts that it asks for
 */
record Clause(CharSequence field, int begin, Condition written, List<CharSequence> values) {
    static Clause of(FieldQueryNode node) {
        Condition written = node instanceof QuotedFieldQueryNode ? new Is(node.getTextAsString()) : word(node.getText());
        return new Clause(node.getField(), node.getBegin(), written, List.of(node.getText()));
    }

    static Clause of(TermRangeQueryNode node) {
        Optional<Bound> from = bound(node.getLowerBound(), node.isLowerInclusive());
        Optional<Bound> to = bound(node.getUpperBound(), node.isUpperInclusive());
        Condition written = from.isEmpty() && to.isEmpty() ? new Present() : new Between(from, to);
        FieldQueryNode stated = from.isPresent() ? node.getLowerBound() : node.getUpperBound();
        return new Clause(stated.getField(), stated.getBegin(), written,
            Stream.concat(from.stream(), to.stream()).<CharSequence>map(Bound::value).toList());
    }

    private static Optional<Bound> bound(FieldQueryNode node, boolean inclusive) {
        boolean open = node.getTextAsString().equals("*") && isPlain(node.getText(), 0);
        return open ? Optional.empty() : Optional.of(new Bound(node.getTextAsString(), inclusive));
    }

    private static Condition word(CharSequence text) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wildcard = (c == '*' || c == '?') && isPlain(text, i);
            pieces.add(!wildcard ? new Literal(String.valueOf(c)) : c == '*' ? Wildcard.ANY : Wildcard.ONE);
        }
        Wildcards pattern = new Wildcards(pieces);
        if (pattern.pieces().equals(List.of(Wildcard.ANY))) {
            return new Present();
        }
        return pattern.pieces().stream().anyMatch(Wildcard.class::isInstance) ? new Like(pattern) : new Is(text.toString());
    }

    private static boolean isPlain(CharSequence text, int at) {
        return !UnescapedCharSequence.wasEscaped(text, at);
    }

    /** How often it has what stands for any number of characters. */
    long stars() {
        return written instanceof Like like ? like.pattern().pieces().stream().filter(Wildcard.ANY::equals).count() : 0;
    }
}
