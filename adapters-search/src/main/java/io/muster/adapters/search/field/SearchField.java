package io.muster.adapters.search.field;

import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Between;
import io.muster.domain.exporting.Condition.Bound;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.Condition.Present;
import io.muster.domain.exporting.Wildcards;
import io.muster.domain.exporting.Wildcards.Literal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Something that can be searched. */
@FunctionalInterface
public interface SearchField {
    /**
     * Whose value is such.
     *
     * @param written asks for texts as they were written; a phrase is {@link Is} as a word is, and {@code *} is {@link Present}
     * @throws Misfit where no value can be
     */
    AccountQuery where(Condition written);

    static SearchField of(Attribute attribute) {
        return written -> new AccountQuery.Where(attribute, Typed.condition(attribute.type(), written));
    }

    /** Words without a field: they may stand anywhere in a name; with wildcards a whole name has to fit. */
    static SearchField names() {
        return written -> {
            if (written instanceof Present) {
                return AccountQuery.EVERYBODY;
            }
            if (written instanceof Between) {
                throw new Misfit("a range needs a field before it, as in createdAt:[2024-01-01 TO *]");
            }
            if (written instanceof Is is && is.value().isEmpty()) {
                throw new Misfit("nothing stands between the quotes");
            }
            Condition condition = written instanceof Is is ? new Like(Wildcards.containing(is.value())) : written;
            return new AccountQuery.Where(Attribute.NAMES, condition);
        };
    }

    /** Auth0's {@code blocked}. */
    static SearchField blocked() {
        return written -> {
            Condition blocked = Typed.condition(Attribute.Type.FLAG, written);
            return new AccountQuery.Where(Attribute.ENABLED,
                blocked instanceof Is is ? new Is(Boolean.toString(!Boolean.parseBoolean(is.value()))) : blocked);
        };
    }

    /** Auth0's {@code user_id}, which is kept as the external id, without what Auth0 puts before it. */
    static SearchField userId() {
        return written -> new AccountQuery.Where(Attribute.EXTERNAL_ID, withoutPrefix(written, "auth0|"));
    }

    private static Condition withoutPrefix(Condition written, String prefix) {
        UnaryOperator<String> cut = text -> text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        if (written instanceof Is is) {
            return new Is(cut.apply(is.value()));
        }
        if (written instanceof Between between) {
            return new Between(between.from().map(bound -> new Bound(cut.apply(bound.value()), bound.inclusive())),
                between.to().map(bound -> new Bound(cut.apply(bound.value()), bound.inclusive())));
        }
        if (written instanceof Like like && like.pattern().pieces().get(0) instanceof Literal first) {
            List<Wildcards.Piece> pieces = new ArrayList<>(like.pattern().pieces());
            pieces.set(0, new Literal(cut.apply(first.text())));
            return new Like(new Wildcards(pieces.stream().filter(piece -> !piece.equals(new Literal(""))).toList()));
        }
        return written;
    }
}
