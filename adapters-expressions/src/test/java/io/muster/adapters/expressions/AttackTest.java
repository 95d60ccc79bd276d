package io.muster.adapters.expressions;

import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.ColumnValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.stream.Stream;

import static io.muster.adapters.expressions.Trial.refusal;
import static io.muster.adapters.expressions.Trial.value;
import static org.assertj.core.api.Assertions.assertThat;

/** What somebody may try who wants more than columns. */
class AttackTest {
    /** As much text as an account can have, of one character. */
    private static final Account LONG = Trial.john()
        .with(Field.USER_METADATA, "{\"a\":\"" + "a".repeat(65_000) + "\"}").with(Field.APP_METADATA, list()).build();

    private static String list() {
        return "{\"l\":[" + String.join(",", Collections.nCopies(30_000, "1")) + "]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "java.lang.Runtime.getRuntime().exec('id')", "Packages.java.lang.System.exit(0)", "this.java", "JavaImporter()", "importClass(1)",
        "getClass()", "new java.io.File('/')", "user.email.getClass()", "user.getClass()", "user['getClass']", "Java.type('x')",
        "user.email.constructor", "user.email['constructor']", "user.email.constructor('return this')()", "user['constructor']",
        "user.email.__proto__", "user.teams['__proto__']", "user.email.\\u005f\\u005fproto__", "user.email['\\x5f_proto__']",
        "user.teams.__parent__", "user.teams.prototype", "user.email.__defineGetter__('x', 1)", "user.email.toString.call(1)",
        "user.email.slice.apply(1, [])", "user.teams.join.bind(1)()", "(0, eval)('1')", "Function('return 1')()", "globalThis",
        "(function () { return this })()", "(() => this)()", "async () => 1", "function* g() {}", "class A {}", "import('x')",
        "new Function('return 1')", "new user.email.constructor()", "`${eval('1')}`", "eval`1`", "user.email = 1", "user.teams.push(1)",
        "user.teams.sort()", "user.teams.reverse()", "String.fromCharCode(1)", "String.prototype", "Object.keys(user)",
        "Reflect.get(user, 'x')", "Symbol.iterator", "JSON.stringify(user)", "user.email.valueOf()", "with (user) email",
        "while (true) {}", "for (;;) 1", "throw 1", "debugger", "var x = 1", "let x = 1", "user.email.match('(a+)+$')",
        "user.email.search('a')", "new RegExp('(a+)+$')", "user.email.normalize('NFKD')", "/(a+)+$/.test(user.email)",
        "user.email..x", "user.email.@x", "<a/>", "#1=1", "1n ** 9999999n", "user.a::b"})
    void ways_out_are_refused(String expression) {
        assertThat(refusal(expression)).hasValueSatisfying(refused -> assertThat(refused.code()).isEqualTo("expression.invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'a'.repeat(1e9)", "'a'.repeat(1 / 0)", "user.name.padStart(1e9)", "user.name.padEnd(2 ** 31)",
        "'aaaaaaaaaa'.replaceAll('a', 'aaaaaaaaaa').replaceAll('a', 'aaaaaaaaaa').replaceAll('a', 'aaaaaaaaaa')"
            + ".replaceAll('a', 'aaaaaaaaaa').replaceAll('a', 'aaaaaaaaaa')",
        "user.user_metadata.a.replaceAll('', user.user_metadata.a)", "user.user_metadata.a.replaceAll('a', '$`')",
        "user.user_metadata.a.replaceAll('a', '$&$&$&')", "user.user_metadata.a.split('').join(user.user_metadata.a)",
        "user.user_metadata.a.split('')", "user.app_metadata.l.join(user.user_metadata.a)",
        "user.user_metadata.a.concat(user.user_metadata.a)", "user.user_metadata.a + user.user_metadata.a",
        "[user.user_metadata.a, user.user_metadata.a]", "user.user_metadata", "[[[user.user_metadata.a]]].join().repeat(2)",
        "`${user.user_metadata.a}${user.user_metadata.a}`.toUpperCase()", "String([user.user_metadata.a, user.user_metadata.a]).length",
        "user.user_metadata.a.includes(user.user_metadata.a.slice(0, 30000) + 'b')",
        "user.user_metadata.a.lastIndexOf('b' + user.user_metadata.a.slice(0, 30000))",
        "user.user_metadata.a.split(user.user_metadata.a.slice(0, 30000) + 'b')"})
    void bombs_end_in_an_empty_value(String expression) {
        // A value of an object alone is a path, which shows what is stored; as part of an expression it is bounded.
        String computed = expression.equals("user.user_metadata") ? "user.user_metadata || 1" : expression;
        assertThat(value(computed, LONG)).isInstanceOfSatisfying(ColumnValue.Failed.class,
            failed -> assertThat(failed.reason()).matches("(makes a text|takes too much|is longer).*it was left empty"));
    }

    static Stream<String> sums() {
        return Stream.of("user.user_metadata.a", "user.app_metadata.l", "[user.app_metadata.l]", "user.user_metadata.a.split('b')");
    }

    @ParameterizedTest
    @MethodSource("sums")
    void as_much_as_an_expression_can_add_up_is_little(String part) {
        int parts = Math.min(Grammar.NODES / (part.contains("(") ? 6 : 5), Grammar.LENGTH / (part.length() + 3));
        assertThat(value(String.join(" + ", Collections.nCopies(parts, part)), LONG)).isInstanceOf(ColumnValue.Failed.class);
        assertThat(value("[" + String.join(", ", Collections.nCopies(parts, part)) + "]", LONG)).isInstanceOf(ColumnValue.Failed.class);
    }

    @Test
    void what_is_read_of_a_function_is_no_value() {
        assertThat(value("[user.email.slice][0]")).isEqualTo(new ColumnValue.Failed("is no value; it was left empty"));
        assertThat(value("'a'.replaceAll('a', user.email.slice)")).isInstanceOf(ColumnValue.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "!", "-", "`${", "1+", "1**", "1?2:", "typeof ", "user.attributes?.a+", "'a'+"})
    void deep_nesting_is_refused_and_overflows_no_stack(String part) {
        String deep = part.repeat(Grammar.LENGTH / part.length() - 1) + "1";
        assertThat(refusal(deep)).isPresent();
    }

    @Test
    void long_expressions_are_refused() {
        assertThat(refusal("'" + "a".repeat(Grammar.LENGTH) + "'")).hasValueSatisfying(refused -> assertThat(refused)
            .hasMessage("column 'c', at character 1: an expression has at most 2000 characters, not 2002"));
    }

    @Test
    void one_expression_leaves_nothing_for_another() {
        assertThat(refusal("user.x = 1")).isPresent();
        assertThat(value("typeof user.user_metadata.x")).isEqualTo(new ColumnValue.Text("undefined"));
    }
}
