package io.muster.adapters.search;

import io.muster.application.Refusal;
import io.muster.domain.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is not read: where it stands, and what is said of it. */
class RefusedQueriesTest {
    private static final int SMALL_STACK = 192 << 10;

    private static Problem problem(String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new LuceneQueryLanguage().parse(text, List.of()));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.problems()).hasSize(1);
        assertThat(refusal.code()).isEqualTo(refusal.problems().get(0).code().code());
        return refusal.problems().get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "ann /jo.*n/            ; 4  ; regular expressions",
        "name:/jo/              ; 5  ; regular expressions",
        "/jo                    ; 0  ; a slash begins a regular expression",
        "ann name:jo~           ; 11 ; fuzzy search",
        "name:jo~2              ; 7  ; fuzzy search",
        "\"ann lee\"~3          ; 9  ; proximity",
        "ann^2 bob              ; 3  ; boost",
        "(ann bob)^2            ; 9  ; boost",
        "(ann bob lee)@2        ; 13 ; the least number of clauses",
        "ann OR fn:or(a b)      ; 7  ; interval functions",
        "name:fn:phrase(a)      ; 5  ; interval functions",
        "ann OR +bob            ; 8  ; + requires this",
    })
    void what_lucene_knows_and_muster_does_not_do_is_refused_by_its_name(String text, int at, String message) {
        assertThat(problem(text)).satisfies(problem -> {
            assertThat(problem.code().code()).isEqualTo("query.unsupported");
            assertThat(problem.path()).isEqualTo("query[" + at + "]");
            assertThat(problem.message()).startsWith("at character " + (at + 1) + " of the query: " + message);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "emial:x                    ; 0  ; there is no field 'emial' (nearest: email,",
        "ann OR (nmae:(jo OR joe))  ; 8  ; there is no field 'nmae' (nearest: ",
        "a@b.c login_count:5        ; 6  ; there is no field 'login_count' (nearest: logins_count, loginsCount",
        "a@b.c _exists_:user_meta   ; 15 ; there is no field 'user_meta' (nearest: user_metadata",
        "zzz:x                      ; 0  ; there is no field 'zzz' (known are: id, connection, userName,",
        "user_metadata:x            ; 0  ; 'user_metadata' is an object; name what is in it, as in user_metadata.plan",
        "user_metadata.:x           ; 0  ; 'user_metadata.' has two points with nothing between them, or one at its end",
        "user_metadata..plan:x      ; 0  ; 'user_metadata..plan' has two points",
        "user_metadata.*:x          ; 0  ; 'user_metadata.*' has a wildcard",
        "*:x                        ; 0  ; there is no field '*'",
        "*_name:x                   ; 0  ; there is no field '*_name' (nearest: ",
    })
    void a_field_that_is_not_known_is_refused_with_those_that_are_like_it(String text, int at, String message) {
        assertThat(problem(text)).satisfies(problem -> {
            assertThat(problem.code().code()).isEqualTo("query.unknown-field");
            assertThat(problem.path()).isEqualTo("query[" + at + "]");
            assertThat(problem.message()).startsWith("at character " + (at + 1) + " of the query: " + message);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "created_at:yesterday        ; 11 ; created_at takes a date (2024-01-31, 2024-01 or 2024) or a moment",
        "created_at:2024-02-30       ; 11 ; created_at takes a date",
        "created_at:[2024 TO soon]   ; 12 ; created_at takes a date (2024-01-31, 2024-01 or 2024) or a moment",
        "created_at:2024*            ; 11 ; created_at takes a date",
        "created_at:0000-01-01       ; 11 ; created_at takes a date",
        "logins_count:many           ; 13 ; logins_count takes a whole number, not 'many'",
        "logins_count:1.5            ; 13 ; logins_count takes a whole number, not '1.5'",
        "logins_count:99999999999999999999 ; 13 ; logins_count takes a whole number",
        "logins_count:1*             ; 13 ; logins_count takes a whole number, or a range of them ([5 TO *]), not wildcards",
        "blocked:maybe               ; 8  ; blocked takes true or false, not 'maybe'",
        "enabled:[false TO true]     ; 9  ; enabled takes true or false, not a range",
        "credential.state:LOST       ; 17 ; credential.state takes SET, PROVISIONAL or NONE, not 'LOST'",
        "[2024-01-01 TO *]           ; 1  ; a range needs a field before it",
        "ann \"\"                    ; 5  ; nothing stands between the quotes",
        "_exists_:em*                ; 9  ; _exists_ takes the name of a field",
        "name:\"\\u0000\"            ; 6  ; the value holds a character that no account can have",
        "name:\\ud83d                ; 5  ; the value holds a character that no account can have",
        "name:a*b*c*d*e*f*g*h*i*j*k* ; 5  ; more than 10 * in one value",
    })
    void a_value_that_its_field_cannot_have_is_refused_with_what_is_expected(String text, int at, String message) {
        assertInvalid(text, at, message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "name:                  ; 4  ; nothing stands after name:; write a value, or name:* for everybody who has one",
        "(name:) ann            ; 5  ; nothing stands after name:",
        "name: AND ann          ; 4  ; nothing stands after name:",
        "logins_count>=         ; 12 ; nothing stands after logins_count>=",
        ":ann                   ; 0  ; no field stands before ':'",
        "\"a b\":c              ; 5  ; no field stands before ':'",
        "a:b:c                  ; 3  ; a second ':' follows a field; put the value in quotes",
        "name::x                ; 5  ; ':' stands where a value is expected",
        "ann \"lee              ; 4  ; the quotes that open here are not closed",
        "email:\"               ; 6  ; the quotes that open here are not closed",
        "(ann AND (bob OR lee)  ; 0  ; the parenthesis that opens here is not closed",
        "ann AND (bob           ; 8  ; the parenthesis that opens here is not closed",
        "ann) bob               ; 3  ; this parenthesis closes none",
        "ann ()                 ; 5  ; nothing stands between the parentheses",
        "created_at:[2024 TO *  ; 11 ; the range that opens here is not closed",
        "created_at:[2024]      ; 16 ; ']' cannot stand here",
        "ann AND                ; 7  ; something is missing at the end, after AND",
        "AND ann                ; 0  ; 'AND' cannot stand here; a word is missing before it",
        "ann AND OR bob         ; 8  ; 'OR' cannot stand here; a word is missing before it",
        "NOT                    ; 3  ; something is missing at the end, after NOT",
        "--ann                  ; 1  ; '-' cannot stand here",
        "logins_count:-5        ; 13 ; '-' cannot stand here; ",
        "name:jo\\              ; 7  ; a backslash stands before nothing",
        "name:\\u00zz           ; 5  ; \\u needs four hexadecimal digits",
        "ann ]                  ; 4  ; ']' cannot stand here",
        "ann@b \"               ; 6  ; the quotes that open here are not closed",
    })
    void what_cannot_be_read_is_told_in_words(String text, int at, String message) {
        assertInvalid(text, at, message);
    }

    private static void assertInvalid(String text, int at, String message) {
        assertThat(problem(text)).satisfies(problem -> {
            assertThat(problem.code().code()).isEqualTo("query.invalid");
            assertThat(problem.path()).isEqualTo("query[" + at + "]");
            assertThat(problem.message()).startsWith("at character " + (at + 1) + " of the query: " + message);
        });
    }

    @Test
    void a_query_has_at_most_4000_characters_and_200_clauses() {
        assertThat(problem("x".repeat(4_001)).message()).contains("4001 characters long; at most 4000");
        assertThat(problem(words(201)).message()).contains("more than 200 clauses");
        assertThat(new LuceneQueryLanguage().parse(words(200), List.of())).isNotNull();
        assertThat(new LuceneQueryLanguage().parse("x".repeat(4_000), List.of())).isNotNull();
    }

    private static String words(int number) {
        return IntStream.range(0, number).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a:(", "NOT (", "+(", "\\((", "/\"/ (", "\"\\\"\" (", "[a\" TO b] (", "fn:or("})
    void no_query_makes_the_parser_run_out_of_stack(String part) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        String text = part.repeat(LuceneQueryLanguage.MAX_LENGTH / part.length());
        Thread small = new Thread(null, () -> {
            try {
                new LuceneQueryLanguage().parse(text, List.of());
            } catch (Throwable t) {
                thrown.set(t);
            }
        }, "small stack", SMALL_STACK);
        small.start();
        small.join();

        assertThat(thrown.get()).isInstanceOf(Refusal.class);
    }

    @Test
    void fifty_parentheses_within_each_other_are_read_and_no_more() throws InterruptedException {
        AtomicReference<Object> read = new AtomicReference<>();
        Thread small = new Thread(null, () -> read.set(new LuceneQueryLanguage().parse("(".repeat(50) + "a" + ")".repeat(50), List.of())),
            "small stack", SMALL_STACK);
        small.start();
        small.join();

        assertThat(read.get()).isNotNull();
        assertThat(problem("(".repeat(51) + "a" + ")".repeat(51)).path()).isEqualTo("query[50]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s:x", "blocked:%s", "created_at:%s", "_exists_:%s", "%s:", "user_metadata.%s..x:1", "credential.state:%s"})
    void no_message_repeats_more_than_a_little(String form) {
        assertThat(problem(form.formatted("\u202e\ud83d\ude00".repeat(1_000))).message()).hasSizeLessThan(700).doesNotContain("\u202e");
    }
}
