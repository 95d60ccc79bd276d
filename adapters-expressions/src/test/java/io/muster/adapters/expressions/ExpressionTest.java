package io.muster.adapters.expressions;

import io.muster.domain.exporting.ColumnValue;
import io.muster.domain.exporting.ColumnValue.Failed;
import io.muster.domain.exporting.ColumnValue.Flag;
import io.muster.domain.exporting.ColumnValue.Items;
import io.muster.domain.exporting.ColumnValue.Members;
import io.muster.domain.exporting.ColumnValue.Number;
import io.muster.domain.exporting.ColumnValue.Text;
import io.muster.domain.exporting.ColumnValue.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import static io.muster.adapters.expressions.Trial.refusal;
import static io.muster.adapters.expressions.Trial.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ExpressionTest {
    private static final String MISSING = "uses a value that is missing or of another kind; it was left empty";
    private static final String RANGE = "uses a number that is out of its range; it was left empty";

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '\u0001', value = {
        "user.user_metadata.name || user.name                    → Johnny",
        "user.user_metadata.nick || user.name                    → John Doe",
        "user.user_metadata.empty || 'none'                      → none",
        "user.user_metadata.empty ?? 'none'                      → ",
        "user.nickname ?? user.given_name                        → John",
        "user.user_metadata.company?.name ?? 'no company'        → no company",
        "user.user_metadata['address'].city                      → Berlin",
        "user.attributes[\"first name\"]                         → J",
        "user.userMetadata.tags[1]                               → b",
        "user.identities[0].connection                           → local",
        "`${user.given_name} <${user.email}>`                    → John <john@example.com>",
        "user.logins_count > 5 ? 'often' : 'seldom'              → often",
        "user.blocked || !user.enabled ? 'no' : 'yes'            → yes",
        "[user.given_name, user.family_name].join(' ')           → John Doe",
        "user.teams.join(' + ')                                  → EMEA + Ops",
        "user.teams.slice(1).concat(['x']).join()                → Ops,x",
        "user.teams.at(-1)                                       → Ops",
        "user.teams.includes('Ops') && 'on call'                 → on call",
        "'' + user.teams                                         → EMEA,Ops",
        "user.email.split('@')[1].toUpperCase()                  → EXAMPLE.COM",
        "user.name.replace('John', 'J.').trim()                  → J. Doe",
        "user.name.replaceAll('o', '0')                          → J0hn D0e",
        "user.name.substring(0, 1).concat('.')                   → J.",
        "user.name.charAt(0) + user.name.slice(-1)               → Je",
        "String(user.logins_count).padStart(5, '0')              → 00007",
        "'ab'.repeat(3)                                          → ababab",
        "(user.logins_count / 3).toFixed(2)                      → 2.33",
        "user.created_at.slice(0, 10)                            → 2024-02-29",
        "new Date(user.created_at).toISOString()                 → 2024-02-29T22:30:15.000Z",
        "typeof user.nickname                                    → undefined",
        "/* a remark */ 'Acme' // another                        → Acme"})
    void give_text(String expression, String expected) {
        assertThat(value(expression)).isEqualTo(new Text(expected == null ? "" : expected));
    }

    static Stream<Arguments> others() {
        return Stream.of(
            arguments("user.logins_count * 2 + 1", new Number(BigDecimal.valueOf(15))),
            arguments("user.logins_count / 2", new Number(new BigDecimal("3.5"))),
            arguments("1e21", new Number(new BigDecimal("1e21"))),
            arguments("-0.1", new Number(new BigDecimal("-0.1"))),
            arguments("Math.round(2.5) ** 2 % 5", new Number(BigDecimal.valueOf(4))),
            arguments("parseInt('12 months')", new Number(BigDecimal.valueOf(12))),
            arguments("user.email.length", new Number(BigDecimal.valueOf(16))),
            arguments("user.teams.length", new Number(BigDecimal.valueOf(2))),
            arguments("new Date(user.created_at).getFullYear()", new Number(BigDecimal.valueOf(2024))),
            // Of UTC, wherever the server is.
            arguments("new Date(user.created_at).getDate()", new Number(BigDecimal.valueOf(29))),
            arguments("new Date(user.created_at).getHours()", new Number(BigDecimal.valueOf(22))),
            arguments("new Date(user.created_at)", new Time(Instant.parse("2024-02-29T22:30:15Z"))),
            arguments("user.user_metadata.vip && user.enabled", new Flag(true)),
            arguments("user.user_metadata.vip === true", new Flag(true)),
            arguments("Array.isArray(user.teams)", new Flag(true)),
            arguments("user.user_metadata.address", new Members("{\"city\":\"Berlin\"}")),
            arguments("[user.user_metadata.address, 1, null]",
                new Items(List.of(new Members("{\"city\":\"Berlin\"}"), new Number(BigDecimal.valueOf(1))))),
            arguments("undefined", ColumnValue.NOTHING),
            arguments("null", ColumnValue.NOTHING),
            arguments("user.user_metadata.nothing", ColumnValue.NOTHING));
    }

    @ParameterizedTest
    @MethodSource("others")
    void give_other_values(String expression, ColumnValue expected) {
        assertThat(value(expression)).isEqualTo(expected);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
            arguments("user.user_metadata.company.name", MISSING),
            arguments("user.nickname.toUpperCase()", MISSING),
            arguments("user.logins_count.slice(1)", MISSING),
            arguments("user.user_metadata.address.slice(1)", MISSING),
            arguments("'a'.repeat(-1)", RANGE),
            arguments("new Date('soon').toISOString()", RANGE),
            arguments("new Date('soon')", "is no time, though it was computed as one; it was left empty"),
            arguments("user.name * 2", "is no number, though it was computed as one; it was left empty"),
            arguments("1 / 0", "is no number, though it was computed as one; it was left empty"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void that_fail_say_why_without_a_word_of_the_account(String expression, String reason) {
        assertThat(value(expression)).isEqualTo(new Failed(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '\u0001', value = {
        "user.emial || user.name       → at character 6: user has no 'emial'; did you mean 'email'?",
        "user['emial']                 → at character 6: user has no 'emial'; did you mean 'email'?",
        "email || user.name            → at character 1: there is no 'email' by itself in an expression; write user.email",
        "user.name + mail              → at character 13: there is no 'mail'; everything begins with user, as in user.email",
        "user                          → at character 1: 'user' needs a member, such as user.email",
        "user.name +                   → at character 12: the expression does not end well: syntax error",
        "user.name user.email          → at character 15: an operator is missing here, or there is something too much",
        "user.name)                    → at character 11: the expression does not end well: syntax error",
        "user.name); (1                → at character 1: one expression is needed, not several",
        "user.name)+(1                 → at character 1: one expression is needed, not several",
        "'abc                          → at character 4: unterminated string literal",
        "user.name; user.email         → at character 10: an operator is missing here, or there is something too much",
        "user.name, user.email         → at character 1: this operator cannot be used here: only expressions over user are taken",
        "user.name = 'x'               → at character 1: an assignment cannot be used here: only expressions over user are taken",
        "user.logins_count++           → at character 1: an increment cannot be used here: only expressions over user are taken",
        "delete user.name              → at character 1: this operator cannot be used here: only expressions over user are taken",
        "'name' in user.attributes     → at character 1: this operator cannot be used here: only expressions over user are taken",
        "/a+/                          → at character 1: a regular expression cannot be used here: only expressions over user are taken",
        "{a: 1}                        → at character 1: an object cannot be used here: only expressions over user are taken",
        "[...user.teams]               → at character 2: a spread cannot be used here: only expressions over user are taken",
        "x => 1                        → at character 1: a function cannot be used here: only expressions over user are taken",
        "user.teams.map(t => t)        → at character 12: 'map' is none of the methods that can be used",
        "user.email.match('a')         → at character 12: 'match' is none of the methods that can be used",
        "user.email['slice'](1)        → at character 1: this cannot be called",
        "user.teams[user.logins_count] → at character 12: only a number or a text in quotes can stand between brackets",
        "new Date()                    → at character 1: only a Date of one value can be made, as in new Date(user.createdAt)",
        "new Array(9)                  → at character 1: only a Date of one value can be made, as in new Date(user.createdAt)",
        "Math.random()                 → at character 6: Math.random is none of the functions that can be used",
        "eval('1')                     → at character 1: 'eval' is none of the functions that can be used"})
    void that_are_none_are_refused_with_the_place(String expression, String reason) {
        assertThat(refusal(expression)).hasValueSatisfying(refused -> assertThat(refused).hasMessage("column 'c', " + reason));
    }

    @Test
    void of_several_lines_are_refused_with_the_line() {
        assertThat(refusal("user.name ||\n  mail")).hasValueSatisfying(refused -> assertThat(refused)
            .hasMessage("column 'c', at line 2, character 3: there is no 'mail'; everything begins with user, as in user.email"));
    }
}
