package io.muster.adapters.search;

import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;
import io.muster.domain.account.Account;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.AccountPredicate;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.testing.JsonObjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;

/** The language by examples: what is written, and who of three is found. */
class LanguageTest {
    private static final Account ANN = anAccount("ann").with(Field.DISPLAY_NAME, "Ann Lee").with(Field.GIVEN_NAME, "Ann")
        .with(Field.FAMILY_NAME, "Lee").with(Field.NICKNAME, "annie").withEmail("Ann.Lee@example.com").with(Field.EMAIL_VERIFIED, "true")
        .with(Field.PHONE, "+33612345678").with(Field.LOCALE, "fr_FR").with(Field.TIMEZONE, "Europe/Paris")
        .with(Field.PICTURE, "https://example.com/ann.png").inMainGroup("Europe").inGroups("France").inTeams("EMEA").withRoles("viewer")
        .with(Field.USER_METADATA, "{\"a.b\":\"x\",\"first name\":\"Ann\",\"on\":\"2024-01-31\",\"plan\":\"gold\",\"seats\":5,"
            + "\"tags\":[\"a\",\"b\"],\"trial\":true,\"where\":{\"city\":\"Paris\"}}")
        .with(Field.EXTERNAL_ID, "5f7c8ec7").withCredential("$argon2id$v=19$abc")
        .with(new Activity(at("2024-01-31T10:00:00Z"), at("2024-01-31T10:00:00Z"), Optional.of(at("2024-02-01T00:00:00Z")), 5)).build();
    private static final Account BOB = anAccount("bob").disabled().with(Field.DISPLAY_NAME, "Bob \"the\" O'Hara")
        .withEmail("bob+x@other.org")
        .with(Field.APP_METADATA, "{\"roles\":[\"admin\",\"ops\"]}").inTeams("APAC", "all hands")
        .with(new Activity(at("2024-02-01T00:00:00Z"), at("2024-02-02T00:00:00Z"), Optional.empty(), 0)).build();
    private static final Account JORG = anAccount("j\u00f6rg").inConnection("Corp").with(Field.DISPLAY_NAME, "J\u00f6rg *Star* (a)")
        .with(Field.ATTRIBUTES, "{\"badge\":null,\"team\":\"\"}")
        .with(new Activity(at("2023-12-31T23:59:59.999999Z"), at("2024-02-02T00:00:00Z"), Optional.empty(), 12)).build();
    private static final DirectorySettings DIRECTORY = new DirectorySettings("ldap://127.0.0.1", false, "dc=x", Optional.empty(),
        Optional.empty(), "uid", Optional.empty(), Optional.empty());
    private static final List<Connection> CONNECTIONS = List.of(Connection.local(),
        new Connection(new Name("Corp"), Connection.Kind.DIRECTORY, true, Optional.of(DIRECTORY)));

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static String found(String text) {
        AccountQuery query = new LuceneQueryLanguage().parse(text, CONNECTIONS);
        AccountPredicate predicate = new AccountPredicate(query, JsonObjects::read);
        return List.of(ANN, BOB, JORG).stream().filter(predicate).map(account -> account.profile().userName().value())
            .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', nullValues = "nobody", value = {
        "ann                    ; ann",
        "ANN                    ; ann",
        "nn                     ; ann",
        "Lee                    ; ann",
        "example                ; ann",
        "J\u00d6R               ; j\u00f6rg",
        "gold                   ; nobody",
        "\"Ann Lee\"            ; ann",
        "\"n l\"                ; ann",
        "\"Lee Ann\"            ; nobody",
        "\"the\\\" o\"          ; bob",
        "jo\\*                  ; nobody",
        "\\*star\\*             ; j\u00f6rg",
        "\"*star*\"             ; j\u00f6rg",
        "\"(a)\"                ; j\u00f6rg",
        "a*                     ; ann",
        "*b                     ; bob",
        "?nn                    ; ann",
        "b?                     ; nobody",
        "ann.lee@example.com    ; ann",
        "bob+x@other.org        ; bob",
        "@other                 ; bob",
        "*@other.org            ; bob",
        "*                      ; ann bob j\u00f6rg",
        "*:*                    ; ann bob j\u00f6rg",
    })
    void words_without_a_field_are_looked_for_in_names_and_addresses(String text, String names) {
        assertThat(found(text)).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', nullValues = "nobody", value = {
        "ann bob                        ; ann bob",
        "ann OR bob                     ; ann bob",
        "ann || bob                     ; ann bob",
        "ann AND lee                    ; ann",
        "ann && bob                     ; nobody",
        "NOT ann                        ; bob j\u00f6rg",
        "!ann                           ; bob j\u00f6rg",
        "-ann                           ; bob j\u00f6rg",
        "-ann -bob                      ; j\u00f6rg",
        "* -ann                         ; bob j\u00f6rg",
        "* NOT ann                      ; bob j\u00f6rg",
        "+ann                           ; ann",
        "+example bob                   ; ann",
        "+org -ann bob                  ; bob",
        "o -bob                         ; ann",
        "ann OR NOT bob                 ; ann j\u00f6rg",
        "ann AND NOT bob                ; ann",
        "ann OR bob AND j\u00f6rg       ; ann",
        "(ann OR bob) AND j\u00f6rg     ; nobody",
        "(ann OR bob) AND NOT (bob)     ; ann",
        "NOT (ann OR bob)               ; j\u00f6rg",
        "and                            ; nobody",
        "teams:(EMEA APAC)              ; ann bob",
        "teams:(emea OR apac) -bob      ; ann",
        "teams:(APAC AND \"all hands\") ; bob",
        "teams:(+apac -emea)            ; bob",
        "teams:(EMEA nickname:x)        ; ann",
    })
    void operators_join_clauses(String text, String names) {
        assertThat(found(text)).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', nullValues = "nobody", value = {
        "userName:ann                      ; ann",
        "username:ANN                      ; ann",
        "USERNAME:ann                      ; ann",
        "userName:an                       ; nobody",
        "userName:an*                      ; ann",
        "name:\"ann lee\"                  ; ann",
        "displayName:Ann                   ; nobody",
        "name:ann\\ lee                    ; ann",
        "name = \"ann lee\"                ; ann",
        "given_name:ann family_name:x      ; ann",
        "familyName:l?e                    ; ann",
        "nickname:annie                    ; ann",
        "email:ann.lee@example.com         ; ann",
        "email:\"ann.lee@example.com\"     ; ann",
        "email:*@example.com               ; ann",
        "email:bob+x@*                     ; bob",
        "phone_number:\"+33612345678\"     ; ann",
        "phone:\\+336*                     ; ann",
        "locale:fr_FR                      ; ann",
        "locale:fr_fr                      ; nobody",
        "timezone:Europe/Paris             ; ann",
        "picture:\"https://example.com/ann.png\" ; ann",
        "picture:https\\://example.com/*   ; ann",
        "roles:VIEWER                      ; ann",
        "mainGroup:europe                  ; ann",
        "groups:france                     ; ann",
        "teams:\"ALL HANDS\"               ; bob",
        "connection:corp                   ; j\u00f6rg",
        "identities.connection:local       ; ann bob",
        "externalId:5f7c8ec7               ; ann",
        "user_id:auth0|5f7c8ec7            ; ann",
        "user_id:\"auth0|5f7c8ec7\"        ; ann",
        "user_id:auth0|5f*                 ; ann",
        "user_id:5f7c8ec7                  ; ann",
        "names:\"ann lee\"                 ; ann",
        "enabled:true                      ; ann j\u00f6rg",
        "enabled:FALSE                     ; bob",
        "blocked:true                      ; bob",
        "blocked:false                     ; ann j\u00f6rg",
        "email_verified:true               ; ann",
        "emailVerified:false               ; bob j\u00f6rg",
        "credential.algorithm:argon2id     ; ann",
        "credential.state:SET              ; ann",
        "credential.state:provisional      ; bob",
        "credential.state:NONE             ; j\u00f6rg",
        "NOT credential.state:NONE         ; ann bob",
        "_exists_:email                    ; ann bob",
        "NOT _exists_:last_login           ; bob j\u00f6rg",
        "_exists_:(nickname lastLoginAt)   ; ann",
        "nickname:*                        ; ann",
        "nickname:[* TO *]                 ; ann",
        "blocked:*                         ; ann bob j\u00f6rg",
        "_exists_:credential.state         ; ann bob j\u00f6rg",
        "email:[a TO b]                    ; ann",
        "email:{b TO *]                    ; bob",
        "userName:[\"ann\" TO \"bob\"}     ; ann",
    })
    void fields_compare_whole_values(String text, String names) {
        assertThat(found(text)).isEqualTo(names == null ? "" : names);
    }

    @Test
    void an_account_is_found_by_its_id() {
        assertThat(found("id:" + idOf("bob"))).isEqualTo("bob");
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', nullValues = "nobody", value = {
        "logins_count:5                                             ; ann",
        "loginsCount:[5 TO *]                                       ; ann j\u00f6rg",
        "loginsCount:{5 TO *]                                       ; j\u00f6rg",
        "loginsCount:[0 TO 5}                                       ; bob",
        "loginsCount:[\"-5\" TO 5]                                  ; ann bob",
        "logins_count>=5                                            ; ann j\u00f6rg",
        "logins_count:>=5                                           ; ann j\u00f6rg",
        "logins_count:<5 -ann                                       ; bob",
        "logins_count:>5 AND NOT logins_count:<=3                   ; j\u00f6rg",
        "logins_count:*                                             ; ann bob j\u00f6rg",
        "created_at:2024-01-31                                      ; ann",
        "created_at:2024-01                                         ; ann",
        "created_at:2024                                            ; ann bob",
        "created_at:2023                                            ; j\u00f6rg",
        "created_at:2024-01-31T10:00:00Z                            ; ann",
        "created_at:\"2024-01-31T10:00:00Z\"                        ; ann",
        "created_at:2024-01-31T11:00:00+01:00                       ; ann",
        "created_at:2024-01-31T10:00                                ; ann",
        "created_at:2023-12-31T23:59:59.999999Z                     ; j\u00f6rg",
        "created_at:2023-12-31T23:59:59Z                            ; nobody",
        "created_at:[2024-01-31 TO *]                               ; ann bob",
        "created_at:{2024-01-31 TO *]                               ; bob",
        "created_at:[* TO 2024-01-31]                               ; ann j\u00f6rg",
        "created_at:[* TO 2024-01-31}                               ; j\u00f6rg",
        "created_at:[2023 TO 2024-01]                               ; ann j\u00f6rg",
        "created_at:[2024-01-31T10:00:00Z TO 2024-02-01T00:00:00Z]  ; ann bob",
        "created_at:{2024-01-31T10:00:00Z TO 2024-02-01T00:00:00Z]  ; bob",
        "created_at:{2024-01-31T10:00:00Z TO 2024-02-01T00:00:00Z}  ; nobody",
        "created_at:>2024-01-31                                     ; bob",
        "created_at>=2024-01-31T10:00:00.000001Z                    ; bob",
        "created_at:>=2024-01-31T10:00:00Z                          ; ann bob",
        "created_at:<2024                                           ; j\u00f6rg",
        "last_login:2024-02-01                                      ; ann",
        "lastLoginAt:[* TO *]                                       ; ann",
        "updated_at:2024-02-02                                      ; bob j\u00f6rg",
        "created_at:(2023 OR 2024-02)                               ; bob j\u00f6rg",
    })
    void numbers_and_dates_are_compared_as_such(String text, String names) {
        assertThat(found(text)).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', nullValues = "nobody", value = {
        "user_metadata.plan:gold             ; ann",
        "userMetadata.plan:gold              ; ann",
        "USER_METADATA.plan:gold             ; ann",
        "user_metadata.Plan:gold             ; nobody",
        "user_metadata.plan:Gold             ; nobody",
        "user_metadata.plan:g*               ; ann",
        "user_metadata.seats:5               ; ann",
        "user_metadata.seats:5.0             ; ann",
        "user_metadata.seats:[4 TO 10]       ; ann",
        "user_metadata.seats>5               ; nobody",
        "user_metadata.trial:true            ; ann",
        "user_metadata.tags:b                ; ann",
        "user_metadata.where.city:Paris      ; ann",
        "_exists_:user_metadata.where        ; ann",
        "user_metadata.where:*               ; ann",
        "user_metadata.on:[2024-01-01 TO 2024-02-01] ; ann",
        "user_metadata.a\\.b:x               ; ann",
        "_exists_:user_metadata.a\\.b        ; ann",
        "user_metadata.a.b:x                 ; nobody",
        "user_metadata.first\\ name:Ann      ; ann",
        "app_metadata.roles:admin            ; bob",
        "appMetadata.roles:(admin AND ops)   ; bob",
        "attributes.team:\"\"                ; j\u00f6rg",
        "_exists_:attributes.badge           ; nobody",
    })
    void paths_reach_into_objects(String text, String names) {
        assertThat(found(text)).isEqualTo(names == null ? "" : names);
    }

    @Test
    void a_text_that_says_nothing_means_everybody() {
        assertThat(found("")).isEqualTo(found(" \t")).isEqualTo("ann bob j\u00f6rg");
    }
}
