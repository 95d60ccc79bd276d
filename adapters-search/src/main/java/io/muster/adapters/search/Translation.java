package io.muster.adapters.search;

import io.muster.adapters.search.field.Fields;
import io.muster.adapters.search.field.Misfit;
import io.muster.adapters.search.field.SearchField;
import io.muster.adapters.search.syntax.Fault;
import io.muster.adapters.search.syntax.Source;
import io.muster.domain.account.Text;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.Condition;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;

import java.util.ArrayList;
import java.util.List;

/** Makes of what Lucene's parser has read what it means; one for each query. */
final class Translation {
    static final int MAX_CLAUSES = 200;
    static final int MAX_STARS = 10;

    private final Source source;
    private final Fields fields;
    private int clauses;

    Translation(Source source, Fields fields) {
        this.source = source;
        this.fields = fields;
    }

    AccountQuery query(QueryNode node) {
        if (node instanceof GroupQueryNode group) {
            return query(group.getChild());
        } else if (node instanceof ModifierQueryNode modifier) {
            AccountQuery part = query(modifier.getChild());
            return excludes(modifier) ? new AccountQuery.Not(part) : part;
        } else if (node instanceof AndQueryNode and) {
            return all(and.getChildren().stream().map(this::query).toList());
        } else if (node instanceof OrQueryNode or) {
            return any(or.getChildren().stream().map(this::alternative).toList());
        } else if (node instanceof BooleanQueryNode list) {
            return list(list.getChildren());
        } else if (node instanceof TermRangeQueryNode range) {
            return clause(Clause.of(range));
        } else if (node instanceof FieldQueryNode field) {
            return clause(Clause.of(field));
        }
        throw new IllegalStateException("Lucene's parser gave a " + node.getClass().getSimpleName());
    }

    /**
     * Clauses with neither AND nor OR between them. As in Lucene one of them is enough, but where some are required: then the
     * others would only make a difference to an order by relevance.
     */
    private AccountQuery list(List<QueryNode> nodes) {
        List<AccountQuery> needed = new ArrayList<>();
        List<AccountQuery> enough = new ArrayList<>();
        boolean required = false;
        for (QueryNode node : nodes) {
            required |= requires(node);
            (node instanceof ModifierQueryNode ? needed : enough).add(query(node));
        }
        if (!required && !enough.isEmpty()) {
            needed.add(any(enough));
        }
        return all(needed);
    }

    private AccountQuery alternative(QueryNode node) {
        if (requires(node)) {
            throw Fault.unsupported(first(node), "+ requires this, and OR does not; write AND in the place of OR, or leave out +");
        }
        return query(node);
    }

    private int first(QueryNode node) {
        QueryNode leaf = node;
        while (!(leaf instanceof FieldQueryNode)) {
            leaf = leaf.getChildren().get(0);
        }
        return source.at(((FieldQueryNode) leaf).getBegin());
    }

    private AccountQuery clause(Clause clause) {
        int at = source.at(clause.begin());
        clauses++;
        if (clauses > MAX_CLAUSES) {
            throw Fault.invalid(at, "more than " + MAX_CLAUSES + " clauses; search for fewer at a time");
        }
        if (clause.stars() > MAX_STARS) {
            throw Fault.invalid(at, "more than " + MAX_STARS + " * in one value; leave some out");
        }
        if (clause.values().stream().anyMatch(Translation::cannotBeStored)) {
            throw Fault.invalid(at, "the value holds a character that no account can have (NUL, or half of a surrogate pair)");
        }
        return clause.field().toString().equals(Fields.EXISTS) ? exists(clause, at) : ask(clause, at);
    }

    private static boolean cannotBeStored(CharSequence value) {
        return value.toString().indexOf('\0') >= 0 || Text.hasHalfCharacter(value.toString());
    }

    private AccountQuery ask(Clause clause, int at) {
        String name = clause.field().toString();
        if (name.equals("*") && clause.written() instanceof Condition.Present) {
            return AccountQuery.EVERYBODY;
        }
        SearchField field = name.isEmpty() ? SearchField.names() : fields.find(clause.field())
            .orElseThrow(() -> Fault.unknownField(source.fieldAt(clause.field(), clause.begin()), Fields.unknown(clause.field())));
        try {
            return field.where(clause.written());
        } catch (Misfit misfit) {
            throw Fault.invalid(at, (name.isEmpty() ? "" : Fault.shown(name) + " ") + misfit.getMessage());
        }
    }

    private AccountQuery exists(Clause clause, int at) {
        if (!(clause.written() instanceof Condition.Is)) {
            throw Fault.invalid(at, Fields.EXISTS + " takes the name of a field, as in _exists_:email, without wildcards");
        }
        CharSequence name = clause.values().get(0);
        return fields.find(name).orElseThrow(() -> Fault.unknownField(at, Fields.unknown(name))).where(new Condition.Present());
    }

    private static boolean requires(QueryNode node) {
        return node instanceof ModifierQueryNode modifier && !excludes(modifier);
    }

    private static boolean excludes(ModifierQueryNode modifier) {
        return modifier.getModifier() == ModifierQueryNode.Modifier.MOD_NOT;
    }

    private static AccountQuery all(List<AccountQuery> parts) {
        return parts.size() == 1 ? parts.get(0) : new AccountQuery.All(parts);
    }

    private static AccountQuery any(List<AccountQuery> parts) {
        return parts.size() == 1 ? parts.get(0) : new AccountQuery.Any(parts);
    }
}
