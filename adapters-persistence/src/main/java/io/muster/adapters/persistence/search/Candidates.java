package io.muster.adapters.persistence.search;

import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.AccountQuery.Where;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.Member;
import io.muster.domain.exporting.Property;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Selects of ids among which whoever fits is, and which PostgreSQL makes by an index. */
final class Candidates {
    /** What there are indexes of in the accounts' own table. */
    private static final Set<Property> OWN = Set.of(Attribute.USER_NAME, Attribute.EMAIL, Attribute.CREATED_AT, Attribute.ID);

    private final Facts facts;
    private final AttributeSql attributes;
    private final MemberSql members;

    Candidates(Facts facts, AttributeSql attributes, MemberSql members) {
        this.facts = facts;
        this.attributes = attributes;
        this.members = members;
    }

    /** Empty where no index tells, or the index of a condition on the account {@code a} does by itself. */
    Optional<Fragment> besides(AccountQuery some) {
        return isOwn(some) ? Optional.empty() : of(some);
    }

    private static boolean isOwn(AccountQuery some) {
        return some instanceof Where where && isRange(where.condition()) && OWN.contains(where.property());
    }

    /** Empty where no index tells. */
    Optional<Fragment> of(AccountQuery some) {
        if (some instanceof AccountQuery.All all) {
            return all.parts().stream().flatMap(part -> of(part).stream()).findFirst();
        } else if (some instanceof AccountQuery.Any any) {
            List<Fragment> parts = any.parts().stream().flatMap(part -> of(part).stream()).toList();
            return parts.isEmpty() || parts.size() < any.parts().size() ? Optional.empty() : Optional.of(union(parts));
        } else if (some instanceof Where where) {
            return where.property() instanceof Member member ? of(member, where.condition())
                : of((Attribute) where.property(), where.condition());
        } else if (some instanceof AccountQuery.InGroups in) {
            return Optional.of(attributes.links(in));
        }
        return Optional.empty();
    }

    private Optional<Fragment> of(Member member, Condition condition) {
        if (!(condition instanceof Is is) || !JsonPaths.canSay(member.path(), condition)) {
            return Optional.empty();
        }
        List<String> path = Stream.concat(Stream.of(member.object().label()), member.path().stream()).toList();
        Fragment indexed = searched("s.members @@ cast(? as jsonpath)", JsonPaths.is(path, is));
        List<UUID> refused = members.refused(member, condition);
        return Optional.of(refused.isEmpty() ? indexed
            : union(List.of(indexed, Fragment.of("select unnest(cast(? as uuid array))", p -> p.ids(refused)))));
    }

    private Optional<Fragment> of(Attribute attribute, Condition condition) {
        return switch (attribute) {
            case ROLES, MAIN_GROUP, GROUPS, TEAMS -> Optional.of(attributes.links(attribute, condition));
            case NAMES, DISPLAY_NAME, GIVEN_NAME, FAMILY_NAME, NICKNAME -> ofName(condition.normal());
            case USER_NAME, EMAIL -> isRange(condition) ? own(attribute, condition) : ofName(condition.normal());
            case CREATED_AT, ID -> isRange(condition) ? own(attribute, condition) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether an index that is in order finds it. */
    private static boolean isRange(Condition condition) {
        return !(condition instanceof Condition.Present) && (!(condition instanceof Like like) || Texts.beginsLiterally(like.pattern()));
    }

    /** Found by an index of the accounts' own. */
    private Optional<Fragment> own(Attribute attribute, Condition condition) {
        Fragment fits = Fragment.all(List.of(facts.ofTenant(), attributes.of(attribute, condition), attributes.indexed(attribute)));
        return Optional.of(new Fragment("select a.id from account a where " + fits.text(), fits.values()));
    }

    private Optional<Fragment> ofName(Condition condition) {
        if (Texts.storable(condition) && condition instanceof Is is && Texts.hasTrigram(is.value())) {
            return Optional.of(searched("s.names like ?", line(Texts.like(is.value()))));
        } else if (Texts.storable(condition) && condition instanceof Like like && Texts.hasTrigram(like.pattern())) {
            return Optional.of(searched("s.names like ?", line(Texts.like(like.pattern()))));
        }
        return Optional.empty();
    }

    /** An account's names stand between line feeds. */
    private static String line(String pattern) {
        return "%\n" + pattern + "\n%";
    }

    private Fragment searched(String condition, String value) {
        return Fragment.of(facts.searched(condition), p -> p.text(value));
    }

    private static Fragment union(List<Fragment> selects) {
        return new Fragment(selects.stream().map(Fragment::text).collect(Collectors.joining(" union all ")),
            selects.stream().flatMap(select -> select.values().stream()).toList());
    }

    static Fragment among(Fragment select) {
        return new Fragment("a.id in (" + select.text() + ")", select.values());
    }
}
