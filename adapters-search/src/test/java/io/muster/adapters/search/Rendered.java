package io.muster.adapters.search;

import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Bound;
import io.muster.domain.exporting.Member;
import io.muster.domain.exporting.Property;
import io.muster.domain.exporting.Wildcards;
import io.muster.domain.exporting.Wildcards.Literal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Trees as texts that a person might write to mean the same. */
final class Rendered {
    private static final String SIGNS = "+-!():^@<>=[]\"{}~\\/*?&| \u00a0\u3000.";

    private Rendered() {
    }

    static String text(AccountQuery query) {
        if (query instanceof AccountQuery.All all) {
            return all.parts().isEmpty() ? "*:*" : joined(all.parts(), " AND ");
        } else if (query instanceof AccountQuery.Any any) {
            return any.parts().isEmpty() ? "(NOT *)" : joined(any.parts(), " OR ");
        } else if (query instanceof AccountQuery.Not not) {
            return "(NOT " + text(not.part()) + ")";
        } else if (query instanceof AccountQuery.Where where) {
            return where(where.property(), where.condition());
        } else if (query instanceof AccountQuery.InConnection in) {
            return "connection:" + phrase(in.connection().value());
        } else if (query instanceof AccountQuery.InGroups in) {
            return in.groups().isEmpty() ? "(NOT *)" : in.groups().stream().map(Object::toString).map(Rendered::phrase)
                .map(group -> "mainGroup:" + group + " groups:" + group).collect(Collectors.joining(" ", "(", ")"));
        } else if (query instanceof AccountQuery.WithId with) {
            return with.ids().isEmpty() ? "(NOT *)"
                : with.ids().stream().map(Object::toString).collect(Collectors.joining(" ", "id:(", ")"));
        }
        return "enabled:true";
    }

    private static String joined(List<AccountQuery> parts, String operator) {
        return parts.stream().map(Rendered::text).collect(Collectors.joining(operator, "(", ")"));
    }

    private static String where(Property property, Condition condition) {
        String name = name(property);
        if (condition instanceof Condition.Is is) {
            // As a word and as a phrase by turns.
            return name + ":" + (is.value().length() % 2 == 0 && !is.value().isEmpty() ? word(is.value()) : phrase(is.value()));
        } else if (condition instanceof Condition.Like like) {
            // A star alone asks for any value, also for one that is no text.
            return like.pattern().pieces().equals(List.of(Wildcards.Wildcard.ANY)) ? "(" + name + ":?* OR " + name + ":\"\")"
                : name + ":" + pattern(like.pattern());
        } else if (condition instanceof Condition.Between between) {
            return name + ":" + range(between.from(), between.to());
        }
        return name.length() % 2 == 0 ? name + ":*" : "_exists_:" + name;
    }

    private static String name(Property property) {
        return property instanceof Member member ? Stream.concat(Stream.of(member.object().label()), member.path().stream())
            .map(Rendered::word).collect(Collectors.joining(".")) : ((Attribute) property).label();
    }

    private static String range(Optional<Bound> from, Optional<Bound> to) {
        return (from.filter(bound -> !bound.inclusive()).isPresent() ? "{" : "[") + from.map(Rendered::bound).orElse("*") + " TO "
            + to.map(Rendered::bound).orElse("*") + (to.filter(bound -> !bound.inclusive()).isPresent() ? "}" : "]");
    }

    /** In a range a quote ends a text even behind a backslash. */
    private static String bound(Bound bound) {
        return "\"" + bound.value().replace("\\", "\\u005c").replace("\"", "\\u0022") + "\"";
    }

    private static String pattern(Wildcards pattern) {
        return pattern.pieces().stream().map(piece -> piece instanceof Literal literal ? word(literal.text())
            : piece == Wildcards.Wildcard.ANY ? "*" : "?").collect(Collectors.joining());
    }

    private static String phrase(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String word(String text) {
        String escaped = text.chars().mapToObj(c -> (SIGNS.indexOf(c) >= 0 ? "\\" : "") + (char) c).collect(Collectors.joining());
        // Operators, unless escaped.
        return List.of("AND", "OR", "NOT").contains(text) ? "\\" + text : escaped;
    }
}
