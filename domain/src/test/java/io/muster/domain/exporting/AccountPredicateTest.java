package io.muster.domain.exporting;

import io.muster.domain.access.Name;
import io.muster.domain.access.Scope;
import io.muster.domain.account.Account;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.AccountQuery.Where;
import io.muster.domain.exporting.Condition.Between;
import io.muster.domain.exporting.Condition.Bound;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.Condition.Present;
import io.muster.domain.exporting.Wildcards.Literal;
import io.muster.domain.exporting.Wildcards.Piece;
import io.muster.domain.exporting.Wildcards.Wildcard;
import io.muster.domain.testing.JsonObjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The meaning of queries, condition by condition. */
class AccountPredicateTest {
    private static final Account FULL = anAccount("JDoe").inConnection("Corp").with(Field.DISPLAY_NAME, "J\u00f6hn Doe")
        .with(Field.GIVEN_NAME, "J\u00f6hn").with(Field.FAMILY_NAME, "Doe").with(Field.NICKNAME, "Stra\u00dfe").withEmail("J.Doe@x.org")
        .with(Field.EMAIL_VERIFIED, "true").with(Field.PHONE, "+33612345678").with(Field.LOCALE, "fr_FR")
        .with(Field.TIMEZONE, "Europe/Paris").with(Field.PICTURE, "https://x/P.png").withRoles("Viewer", "editor").inMainGroup("Europe")
        .inGroups("France", "Spain").inTeams("Ops").with(Field.EXTERNAL_ID, "Ab1").withCredential("$argon2id$v=19$abc")
        .with(new Activity(Instant.parse("2024-01-31T10:00:00Z"), Instant.parse("2024-02-01T00:00:00.000001Z"),
            Optional.of(Instant.parse("2024-03-01T00:00:00Z")), 12))
        .with(Field.USER_METADATA, """
            {"big":12345678901234567890.5,"empty":"","flag":true,"list":["a",["b"],{"x":"y"},null],"mixed":[{"n":1},{"n":[2,"3"]}],\
            "none":null,"number":1.0,"object":{"deep":{"x":"Z"}},"text":"10"}""").build();
    private static final Account BARE = anAccount("x").disabled().build();

    private static boolean fits(AccountQuery query, Account account) {
        return new AccountPredicate(query, JsonObjects::read).test(account);
    }

    /** {@code present}, {@code is x}, {@code like j*n?}, {@code [a b}} with {@code ~} for an open end. */
    private static Condition condition(String text) {
        String[] words = text.split(" ", 2);
        return switch (words[0]) {
            case "present" -> new Present();
            case "is" -> new Is(words[1]);
            case "like" -> new Like(pattern(words[1]));
            default -> range(text);
        };
    }

    private static Wildcards pattern(String text) {
        List<Piece> pieces = new ArrayList<>();
        text.codePoints().forEach(c -> pieces.add(c == '*' ? Wildcard.ANY : c == '?' ? Wildcard.ONE : new Literal(Character.toString(c))));
        return new Wildcards(pieces);
    }

    private static Condition range(String text) {
        String[] ends = text.substring(1, text.length() - 1).split(" ");
        return new Between(bound(ends[0], text.startsWith("[")), bound(ends[1], text.endsWith("]")));
    }

    private static Optional<Bound> bound(String text, boolean inclusive) {
        return text.equals("~") ? Optional.empty() : Optional.of(new Bound(text, inclusive));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "CONNECTION ; is corp ; true", "CONNECTION ; like c* ; true", "CONNECTION ; is local ; false",
        "USER_NAME ; is jdoe ; true", "USER_NAME ; is JDOE ; true", "USER_NAME ; is doe ; false", "USER_NAME ; like *D?E ; true",
        "USER_NAME ; [j k] ; true", "USER_NAME ; [JDOE JDOE] ; true", "USER_NAME ; {jdoe ~] ; false", "USER_NAME ; [~ jdoe} ; false",
        "DISPLAY_NAME ; is J\u00d6HN DOE ; true", "DISPLAY_NAME ; is jo\u0308hn doe ; true", "DISPLAY_NAME ; like j?hn* ; true",
        "GIVEN_NAME ; is j\u00f6hn ; true", "FAMILY_NAME ; is doe ; true", "NICKNAME ; is STRASSE ; true", "NICKNAME ; like *SS* ; true",
        "EMAIL ; is j.doe@X.ORG ; true", "EMAIL ; like *@x.org ; true",
        "EMAIL_VERIFIED ; is true ; true", "EMAIL_VERIFIED ; is false ; false",
        "PHONE ; is +33612345678 ; true", "PHONE ; like +336* ; true",
        "LOCALE ; is fr_FR ; true", "LOCALE ; is fr_fr ; false", "TIMEZONE ; like Europe* ; true", "TIMEZONE ; like europe* ; false",
        "PICTURE ; like *P.png ; true", "PICTURE ; like *p.png ; false", "EXTERNAL_ID ; is Ab1 ; true", "EXTERNAL_ID ; is ab1 ; false",
        "EXTERNAL_ID ; [A Ac] ; true", "EXTERNAL_ID ; [a b] ; false",
        "ENABLED ; is true ; true", "ENABLED ; is false ; false",
        "ROLES ; is viewer ; true", "ROLES ; is EDITOR ; true", "ROLES ; like *e*r ; true", "ROLES ; is admin ; false",
        "MAIN_GROUP ; is europe ; true", "MAIN_GROUP ; is France ; false", "GROUPS ; is france ; true", "GROUPS ; is europe ; false",
        "TEAMS ; is OPS ; true", "TEAMS ; present ; true",
        "CREATED_AT ; is 2024-01-31T10:00:00Z ; true", "CREATED_AT ; [2024-01-31T10:00:00Z ~] ; true",
        "CREATED_AT ; {2024-01-31T10:00:00Z ~] ; false", "CREATED_AT ; [~ 2024-01-31T10:00:00.000001Z} ; true",
        "UPDATED_AT ; is 2024-02-01T00:00:00Z ; false", "UPDATED_AT ; {2024-02-01T00:00:00Z 2024-02-01T00:00:01Z} ; true",
        "LAST_LOGIN_AT ; present ; true", "LAST_LOGIN_AT ; [~ 2024-03-01T00:00:00Z] ; true",
        "LOGINS_COUNT ; is 12 ; true", "LOGINS_COUNT ; [5 100] ; true", "LOGINS_COUNT ; {12 ~] ; false", "LOGINS_COUNT ; [~ 12] ; true",
        "CREDENTIAL_ALGORITHM ; is argon2id ; true", "CREDENTIAL_ALGORITHM ; present ; true",
        "NAMES ; is jdoe ; true", "NAMES ; is j\u00f6hn doe ; true", "NAMES ; like *@X* ; true", "NAMES ; is Doe ; false",
        "NAMES ; like *strasse* ; false",
    })
    void attributes_are_compared_by_their_types(Attribute attribute, String condition, boolean fits) {
        assertThat(fits(new Where(attribute, condition(condition)), FULL)).isEqualTo(fits);
    }

    @Test
    void an_id_is_compared_as_a_text() {
        assertThat(fits(new Where(Attribute.ID, new Is(idOf("JDoe").toString())), FULL)).isTrue();
        assertThat(fits(new Where(Attribute.ID, new Like(Wildcards.containing("-"))), FULL)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Attribute.class)
    void every_attribute_of_a_full_account_is_there(Attribute attribute) {
        assertThat(fits(new Where(attribute, new Present()), FULL)).isTrue();
        assertThat(Attribute.labelled(attribute.label())).contains(attribute);
    }

    @ParameterizedTest
    @EnumSource(value = Attribute.class, mode = EnumSource.Mode.EXCLUDE, names = {"ID", "CONNECTION", "USER_NAME", "EMAIL_VERIFIED",
        "ENABLED", "CREATED_AT", "UPDATED_AT", "LOGINS_COUNT", "NAMES"})
    void where_there_is_no_value_no_condition_is_true(Attribute attribute) {
        assertThat(fits(new Where(attribute, new Present()), BARE)).isFalse();
        assertThat(fits(new Where(attribute, attribute.type() == Attribute.Type.TIME ? range("[~ 2030-01-01T00:00:00Z]")
            : new Like(new Wildcards(List.of(Wildcard.ANY)))), BARE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "text ; is 10 ; true", "text ; is 10.0 ; false", "text ; like 1? ; true", "text ; present ; true",
        "text ; [9 11] ; false", "text ; [1 2a] ; true", "text ; [1 1a] ; true", "text ; [a b] ; false",
        "number ; is 1 ; true", "number ; is 1.00 ; true", "number ; is 1e0 ; true", "number ; is one ; false", "number ; like 1* ; false",
        "number ; [0.5 2] ; true", "number ; {1 ~] ; false", "number ; [~ 1] ; true", "number ; [0 b] ; false",
        "big ; is 12345678901234567890.5 ; true", "big ; is 12345678901234567890 ; false", "big ; {12345678901234567890 ~] ; true",
        "flag ; is true ; true", "flag ; is TRUE ; false", "flag ; is false ; false", "flag ; like t* ; false", "flag ; [a z] ; false",
        "empty ; present ; true", "empty ; like * ; true", "none ; present ; false", "missing ; present ; false",
        "list ; is a ; true", "list ; is b ; false", "list ; present ; true", "list.x ; is y ; true",
        "mixed.n ; is 1 ; true", "mixed.n ; is 2 ; true", "mixed.n ; is 3 ; true", "mixed.n ; [2 ~] ; true", "mixed.n ; [4 ~] ; false",
        "object ; present ; true", "object ; is x ; false", "object ; like * ; false", "object.deep.x ; is Z ; true",
        "object.deep.x ; is z ; false", "object.deep.X ; present ; false", "text.deeper ; present ; false",
    })
    void members_are_compared_by_what_they_are(String path, String condition, boolean fits) {
        Member member = new Member(Field.USER_METADATA, List.of(path.split("\\.")));

        assertThat(fits(new Where(member, condition(condition)), FULL)).isEqualTo(fits);
    }

    @Test
    void members_of_one_object_are_not_those_of_another() {
        assertThat(fits(new Where(new Member(Field.APP_METADATA, List.of("text")), new Present()), FULL)).isFalse();
    }

    @Test
    void parts_are_joined() {
        AccountQuery yes = new Where(Attribute.USER_NAME, new Is("jdoe"));
        AccountQuery no = new Where(Attribute.USER_NAME, new Is("x"));

        assertThat(fits(AccountQuery.EVERYBODY, FULL)).isTrue();
        assertThat(fits(new AccountQuery.Any(List.of()), FULL)).isFalse();
        assertThat(fits(AccountQuery.all(yes, no), FULL)).isFalse();
        assertThat(fits(new AccountQuery.Any(List.of(no, yes)), FULL)).isTrue();
        assertThat(fits(new AccountQuery.Not(no), FULL)).isTrue();
        assertThat(fits(new AccountQuery.Not(AccountQuery.all(yes, yes)), FULL)).isFalse();
    }

    @Test
    void what_use_cases_ask_for_is_found() {
        assertThat(fits(new AccountQuery.Enabled(), FULL)).isTrue();
        assertThat(fits(new AccountQuery.Enabled(), BARE)).isFalse();
        assertThat(fits(new AccountQuery.InConnection(new Name("CORP")), FULL)).isTrue();
        assertThat(fits(new AccountQuery.WithId(Set.of(idOf("x"))), BARE)).isTrue();
        assertThat(fits(new AccountQuery.WithId(Set.of(idOf("x"))), FULL)).isFalse();
        assertThat(fits(AccountQuery.in(Scope.of(List.of(new Name("europe")))), FULL)).isTrue();
        assertThat(fits(AccountQuery.in(Scope.of(List.of(new Name("SPAIN")))), FULL)).isTrue();
        assertThat(fits(AccountQuery.in(Scope.of(List.of())), FULL)).isFalse();
        assertThat(fits(AccountQuery.in(Scope.EVERYWHERE), BARE)).isTrue();
    }

    @Test
    void a_range_is_bounded_and_a_member_is_within_an_object() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Between(Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Member(Field.EMAIL, List.of("x")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Member(Field.ATTRIBUTES, List.of()));
        assertThat(new Member(Field.APP_METADATA, List.of("a", "b")).label()).isEqualTo("appMetadata.a.b");
    }
}
