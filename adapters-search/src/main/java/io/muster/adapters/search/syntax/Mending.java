package io.muster.adapters.search.syntax;

import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParserConstants;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of what people write, and Lucene's parser stumbles over, what it reads. Only what is an error in Lucene, or refused
 * here, is touched, so that nothing gets another meaning: an {@code @} that follows no parenthesis, a slash within a word,
 * the colons of a time of day, and the colon before a comparison, {@code logins_count:>=5}.
 */
final class Mending implements StandardSyntaxParserConstants {
    private static final Pattern UNTIL_THE_HOUR = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d");
    private static final Pattern MOMENT =
        Pattern.compile(UNTIL_THE_HOUR + ":\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d(:?\\d\\d)?)?");
    private static final int NOWHERE = -1;

    private final String text;
    /** What means itself, and gets a backslash. */
    private final TreeSet<Integer> literal = new TreeSet<>();
    private final StringBuilder blanked;
    /** Where a word ends that may go on. */
    private int wordEnd = NOWHERE;
    /** Where a colon stands that follows a field's name, and nothing has followed yet. */
    private int colon = NOWHERE;
    private int previous = EOF;

    private Mending(String text) {
        this.text = text;
        this.blanked = new StringBuilder(text);
    }

    static Source source(String text) {
        Mending mending = new Mending(text);
        mending.run();
        StringBuilder mended = mending.blanked;
        mending.literal.descendingSet().forEach(offset -> mended.insert(offset.intValue(), "\\"));
        String result = mended.toString();
        return new Source(text, result, List.copyOf(mending.literal), Tokens.of(result));
    }

    private void run() {
        Optional<Integer> from = Optional.of(0);
        while (from.isPresent()) {
            from = runFrom(from.get());
        }
    }

    /** @return where to begin anew, where something ends that Lucene would take for more */
    private Optional<Integer> runFrom(int start) {
        Tokens tokens = new Tokens(text, start);
        Optional<Token> next = tokens.next();
        while (next.isPresent() && next.get().kind != EOF && next.get().kind != FN_PREFIX) {
            Optional<Integer> anew = take(next.get());
            if (anew.isPresent()) {
                return anew;
            }
            next = tokens.next();
        }
        boolean slash = next.isEmpty() && tokens.end() == wordEnd && wordEnd < text.length() && text.charAt(wordEnd) == '/';
        return slash ? Optional.of(literal(wordEnd)) : Optional.empty();
    }

    private Optional<Integer> take(Token token) {
        int begin = token.beginColumn;
        if (token.kind == REGEXPTERM && begin == wordEnd) {
            return Optional.of(literal(begin));
        }
        Matcher moment = MOMENT.matcher(text).region(begin, text.length());
        if (token.kind == TERM && UNTIL_THE_HOUR.matcher(token.image).matches() && moment.lookingAt()) {
            for (int at = text.indexOf(':', begin); at >= 0 && at < moment.end(); at = text.indexOf(':', at + 1)) {
                literal(at);
            }
            wordEnd = moment.end();
            previous = TERM;
            colon = NOWHERE;
            return Optional.of(wordEnd);
        }
        if (token.kind == Tokens.AT && previous != RPAREN) {
            literal(begin);
        } else {
            wordEnd = Tokens.isWord(token) ? token.endColumn : NOWHERE;
        }
        if (Tokens.isComparison(token) && colon != NOWHERE && colon == begin - 1) {
            blanked.setCharAt(colon, ' ');
        }
        colon = token.kind == OP_COLON && previous == TERM ? begin : NOWHERE;
        previous = token.kind;
        return Optional.empty();
    }

    /** @return where the word goes on */
    private int literal(int offset) {
        literal.add(offset);
        wordEnd = offset + 1;
        previous = TERM;
        return wordEnd;
    }
}
