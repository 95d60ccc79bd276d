package io.muster.adapters.persistence.search;

import io.muster.adapters.persistence.columns.AccountColumns;
import io.muster.adapters.persistence.sql.Dialect;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Between;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.Member;
import io.muster.domain.exporting.MemberCheck;

import java.util.List;
import java.util.UUID;

/**
 * Conditions on members of JSON objects: PostgreSQL looks into them itself, but for those that its jsonb refuses. These, and with H2
 * all that are not empty, are read and looked at here.
 */
final class MemberSql {
    private final Facts facts;
    private final Dialect dialect;

    MemberSql(Facts facts, Dialect dialect) {
        this.facts = facts;
        this.dialect = dialect;
    }

    Fragment of(Member member, Condition condition) {
        String column = column(member);
        Fragment filled = filled(column);
        if (!isSaid(member, condition)) {
            return facts.oneOf(facts.withMember(column, filled, new MemberCheck(member, condition)));
        }
        return Fragment.any(List.of(filled.and(said("muster_json(" + column + ")", member.path(), condition)),
            facts.oneOf(refused(member, condition))));
    }

    /** Those among them whose object PostgreSQL's jsonb refuses. */
    List<UUID> refused(Member member, Condition condition) {
        String column = column(member);
        Fragment refused = Fragment.all(List.of(filled(column), Fragment.of("a.id in (" + facts.searched("s.unread") + ")"),
            Fragment.of("muster_json(" + column + ") is null")));
        return facts.withMember(column, refused, new MemberCheck(member, condition));
    }

    private static String column(Member member) {
        return "a." + AccountColumns.of(member.object());
    }

    private static Fragment filled(String column) {
        return Fragment.of(column + " <> '{}'");
    }

    /** Whether SQL says it. */
    private boolean isSaid(Member member, Condition condition) {
        return dialect == Dialect.POSTGRESQL && JsonPaths.canSay(member.path(), condition);
    }

    private static Fragment said(String object, List<String> path, Condition condition) {
        if (condition instanceof Is is) {
            return Fragment.of(object + " @@ cast(? as jsonpath)", p -> p.text(JsonPaths.is(path, is)));
        } else if (condition instanceof Like like) {
            return Fragment.of("exists (select 1 from jsonb_path_query(" + object
                + ", cast(? as jsonpath)) as found(item) where (found.item #>> '{}') collate \"C\" like ?)",
                p -> p.text(JsonPaths.texts(path)).text(Texts.like(like.pattern())));
        } else if (condition instanceof Between between) {
            return Fragment.of("jsonb_path_exists(" + object + ", cast(? as jsonpath))", p -> p.text(JsonPaths.between(path, between)));
        }
        return Fragment.of("jsonb_path_exists(" + object + ", cast(? as jsonpath))", p -> p.text(JsonPaths.present(path)));
    }
}
