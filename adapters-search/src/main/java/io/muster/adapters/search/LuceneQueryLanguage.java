package io.muster.adapters.search;

import io.muster.adapters.search.field.Fields;
import io.muster.adapters.search.syntax.Fault;
import io.muster.adapters.search.syntax.Source;
import io.muster.adapters.search.syntax.Syntax;
import io.muster.application.port.out.QueryLanguage;
import io.muster.domain.access.Connection;
import io.muster.domain.exporting.AccountQuery;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

import java.util.Collection;

/** The syntax of Lucene's standard query parser, as far as it says who is meant; see docs/search.md. Thread-safe. */
public final class LuceneQueryLanguage implements QueryLanguage {
    static final int MAX_LENGTH = 4_000;
    /** What words without a field are asked of; nobody can write it. */
    private static final String NO_FIELD = "";

    @Override
    public AccountQuery parse(String text, Collection<Connection> connections) {
        if (text.length() > MAX_LENGTH) {
            throw Fault.invalid(MAX_LENGTH, "it is " + text.length() + " characters long; at most " + MAX_LENGTH + " are allowed");
        }
        if (text.isBlank()) {
            return AccountQuery.EVERYBODY;
        }
        Source source = Syntax.checked(text);
        return new Translation(source, new Fields(connections)).query(tree(source));
    }

    private static QueryNode tree(Source source) {
        try {
            return new StandardSyntaxParser().parse(source.mended(), NO_FIELD);
        } catch (ParseException stumbled) {
            throw Syntax.unread(source, stumbled);
        } catch (QueryNodeParseException broken) {
            throw new IllegalStateException("Lucene's parser broke", broken);
        }
    }
}
