package io.muster.adapters.persistence.search;

import io.muster.adapters.persistence.columns.AccountColumns;
import io.muster.adapters.persistence.columns.Place;
import io.muster.adapters.persistence.sql.Dialect;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.AttributeCheck;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Between;
import io.muster.domain.exporting.Condition.Bound;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.Condition.Present;
import io.muster.domain.exporting.Wildcards.Wildcard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Conditions on attributes. */
final class AttributeSql {
    private static final List<Integer> GROUPS = List.of(Place.number(Reference.MAIN_GROUP), Place.number(Reference.GROUPS));

    private final Facts facts;
    private final Dialect dialect;

    AttributeSql(Facts facts, Dialect dialect) {
        this.facts = facts;
        this.dialect = dialect;
    }

    Fragment of(Attribute attribute, Condition condition) {
        return switch (attribute) {
            case NAMES -> Fragment.any(Stream.of(Attribute.USER_NAME, Attribute.DISPLAY_NAME, Attribute.EMAIL)
                .map(name -> of(name, condition)).toList());
            case USER_NAME, DISPLAY_NAME, GIVEN_NAME, FAMILY_NAME, NICKNAME, EMAIL ->
                text(attribute, column(attribute) + "_key", condition.normal());
            case PHONE, LOCALE, TIMEZONE, PICTURE, EXTERNAL_ID -> text(attribute, column(attribute), condition);
            case CREDENTIAL_ALGORITHM -> text(attribute, AccountColumns.ALGORITHM, condition);
            case ID -> condition instanceof Is is ? id(is.value()) : text(attribute, dialect.asText("a.id"), condition);
            case ENABLED, EMAIL_VERIFIED -> flag(attribute, condition);
            case CREATED_AT -> time("a.created_at", condition);
            case UPDATED_AT -> time("a.updated_at", condition);
            case LAST_LOGIN_AT -> time("a.last_login_at", condition);
            case LOGINS_COUNT -> number("a.logins_count", condition);
            case CONNECTION -> among("a.connection_id", facts.connections(condition));
            case ROLES, MAIN_GROUP, GROUPS, TEAMS -> linked(places(attribute), references(attribute, condition));
        };
    }

    static String column(Attribute attribute) {
        return "a." + AccountColumns.of(Field.valueOf(attribute.name()));
    }

    Fragment of(AccountQuery.InGroups in) {
        return linked(GROUPS, groups(in));
    }

    /** Selects who has a role, group or team of such a name. */
    Fragment links(Attribute attribute, Condition condition) {
        return links(places(attribute), references(attribute, condition));
    }

    /** Selects who is in one of the groups. */
    Fragment links(AccountQuery.InGroups in) {
        return links(GROUPS, groups(in));
    }

    /** What an index needs besides to find such an attribute: that of addresses begins with the connection. */
    Fragment indexed(Attribute attribute) {
        return attribute == Attribute.EMAIL ? among("a.connection_id", facts.connections(new Present())) : Fragment.TRUE;
    }

    private List<Integer> groups(AccountQuery.InGroups in) {
        return facts.groups(in.groups().stream().map(Name::key).toList());
    }

    private List<Integer> references(Attribute attribute, Condition condition) {
        return facts.references(attribute, Reference.valueOf(attribute.name()).kind(), condition);
    }

    private static List<Integer> places(Attribute attribute) {
        return List.of(Place.number(Reference.valueOf(attribute.name())));
    }

    /** For each account in turn; the offset keeps PostgreSQL from looking all links up first. */
    private Fragment linked(List<Integer> places, List<Integer> references) {
        Fragment links = links(places, references);
        return references.isEmpty() ? Fragment.FALSE : dialect == Dialect.H2 ? Candidates.among(links)
            : new Fragment("exists (" + links.text() + " and l.account_id = a.id offset 0)", links.values());
    }

    private static Fragment links(List<Integer> places, List<Integer> references) {
        return Fragment.of("select l.account_id from account_link l where l.reference_id = any(?) and l.place = any(?)",
            p -> p.numbers(references).numbers(places));
    }

    static Fragment among(String column, List<Integer> numbers) {
        return numbers.isEmpty() ? Fragment.FALSE : Fragment.of(column + " = any(?)", p -> p.numbers(numbers));
    }

    private Fragment text(Attribute attribute, String column, Condition condition) {
        if (condition instanceof Is is) {
            return Texts.storable(condition) ? Fragment.of(column + " = ?", p -> p.text(is.value())) : Fragment.FALSE;
        } else if (condition instanceof Like like) {
            return like(attribute, column, like);
        } else if (condition instanceof Between between) {
            return Texts.storable(condition) ? Ranges.ofTexts(column, dialect.byCodePoint(), between)
                : facts.oneOf(facts.withText(column, Fragment.of(column + " is not null"), new AttributeCheck(attribute, condition)));
        }
        return Fragment.of(column + " is not null");
    }

    private Fragment like(Attribute attribute, String column, Like like) {
        if (!Texts.storable(like)) {
            return Fragment.FALSE;
        }
        String pattern = Texts.like(like.pattern());
        if (dialect == Dialect.POSTGRESQL || !like.pattern().pieces().contains(Wildcard.ONE)) {
            return Fragment.of(column + " like ?", p -> p.text(pattern));
        }
        // A character beyond U+FFFF is two for H2's LIKE, which finds whom to look at.
        Fragment perhaps = Fragment.of(column + " like ?", p -> p.text(Texts.like(Texts.wider(like.pattern()))));
        return facts.oneOf(facts.withText(column, perhaps, new AttributeCheck(attribute, like)));
    }

    private static Fragment id(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Fragment.of("a.id = ?", p -> p.id(id)) : Fragment.FALSE;
        } catch (IllegalArgumentException none) {
            return Fragment.FALSE;
        }
    }

    private static Fragment flag(Attribute attribute, Condition condition) {
        AttributeCheck check = new AttributeCheck(attribute, condition);
        return Fragment.any(List.of(Fragment.is(check.test(true)).and(Fragment.of(column(attribute))),
            Fragment.is(check.test(false)).and(Fragment.of("not " + column(attribute)))));
    }

    private static Fragment time(String column, Condition condition) {
        if (condition instanceof Is is) {
            Instant time = Instant.parse(is.value());
            return Ranges.isStored(new Bound(is.value(), true)) ? Fragment.of(column + " = ?", p -> p.time(time)) : Fragment.FALSE;
        }
        return condition instanceof Between between ? Ranges.ofTimes(column, between) : present(column, condition);
    }

    private static Fragment number(String column, Condition condition) {
        if (condition instanceof Is is) {
            long number = Long.parseLong(is.value());
            return Fragment.of(column + " = ?", p -> p.number(number));
        }
        return condition instanceof Between between ? Ranges.ofNumbers(column, between) : present(column, condition);
    }

    private static Fragment present(String column, Condition condition) {
        return condition instanceof Present ? Fragment.of(column + " is not null") : Fragment.FALSE;
    }
}
