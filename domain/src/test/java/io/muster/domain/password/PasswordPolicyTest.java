package io.muster.domain.password;

import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PasswordPolicyTest {
    private static final List<String> JOHN = List.of("jdoe", "John Doe", "john.doe@example.com");
    private final PasswordPolicy policy = new PasswordPolicy(15, Set.of("password", "iloveyou", "trustno1", "passwordstandard"));

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "               x", "ångström åkte öster ut", "我的密码是什么呢我不会告诉你们的",
        "john likes green tea", "the password is hidden", "20240131987465823", "MySecurePassword!", "😀🐎🔋📎🎹🎷🎺🎻🥁🪕🪗🪘🎤🎧📻"})
    void takes_what_is_long_and_not_expected(String password) {
        assertThat(policy.check(password, JOHN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tooshort, 8 characters", "fourteen chars, 14 characters", "x, 1 character;", "'', 0 characters", "😀😀🐎🐎🔋, 5 characters",
        "e\u0301e\u0301e\u0301xyz, 6 characters"})
    void counts_code_points_of_the_normal_form(String password, String found) {
        assertThat(message(password)).contains(found.replace(";", "")).contains("at least 15 are needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaaaaaa", "1234567890123456", "1234abcd5678efgh", "qwertyuiopasdfgh", "ZYXWVUTSRQPONMLKJ",
        "abababababababab", "111222333444555", "1qaz2wsx3edc4rfv", "hey!hey!hey!hey!"})
    void refuses_what_repeats_itself_or_follows_from_itself(String password) {
        assertThat(message(password)).contains("repeated or neighbouring characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwordstandard", "PasswordStandard", "passwordpassword", "password12345678", "12345678password",
        "Trustno1 1234567890", "ＰＡＳＳＷＯＲＤstandard"})
    void refuses_common_ones_however_they_are_written(String password) {
        assertThat(message(password)).contains("most often used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"john.doe@example.com", "JohnDoe-19701231", "jdoe_jdoe_2024_!", "muster-muster-81", "doe!!!9!!!john!!!",
        "john.doe@example.com!"})
    void refuses_the_accounts_own_names_and_what_is_derived_from_them(String password) {
        assertThat(message(password)).contains("the account's own names");
    }

    @Test
    void another_account_may_use_these_names() {
        assertThat(policy.check("JohnDoe-19701231", List.of("asmith"))).isEmpty();
    }

    @Test
    void the_example_of_the_standard_is_refused_in_files_too() {
        PasswordPolicy files = policy.forFiles();
        assertThat(files.check("aaaaaaaa", List.of())).isPresent();
        assertThat(files.check("1234abcd", List.of())).isPresent();
        assertThat(files.check("iloveyou", List.of())).isPresent();
        assertThat(files.check("k7#mQ2xw", List.of())).isEmpty();
        assertThat(files.check("k7#mQ2x", List.of())).isPresent();
    }

    @Test
    void asks_for_no_kinds_of_characters() {
        assertThat(policy.check("several plain words", List.of())).isEmpty();
        assertThat(policy.check("SEVERAL LOUD WORDS", List.of())).isEmpty();
        assertThat(policy.check("81726354 91827364 5", List.of())).isEmpty();
    }

    @Test
    void the_least_length_is_a_choice_between_eight_and_sixty_four() {
        assertThat(new PasswordPolicy(8, Set.of()).check("k7#mQ2xw", List.of())).isEmpty();
        assertThat(new PasswordPolicy(64, Set.of()).check("a fine long password, though not nearly long enough", List.of())).isPresent();
        assertThatThrownBy(() -> new PasswordPolicy(7, Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PasswordPolicy(65, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void an_answer_never_holds_the_password(@ForAll @StringLength(min = 2, max = 40) String password) {
        // What is shorter, or happens to be a word of the sentence, proves nothing.
        policy.check("\u2400" + password, List.of(password)).ifPresent(problem ->
            assertThat(problem.message()).doesNotContain("\u2400" + password));
    }

    @Property
    void a_longer_minimum_takes_no_more_than_a_shorter_one(@ForAll @StringLength(max = 80) String password) {
        if (new PasswordPolicy(20, Set.of()).check(password, JOHN).isEmpty()) {
            assertThat(new PasswordPolicy(15, Set.of()).check(password, JOHN)).isEmpty();
        }
    }

    @Property
    void the_way_a_character_was_typed_makes_no_difference(@ForAll @StringLength(max = 80) String password) {
        assertThat(policy.check(PasswordPolicy.normalized(password), JOHN)).isEqualTo(policy.check(password, JOHN));
    }

    private String message(String password) {
        Problem problem = policy.check(password, JOHN).orElseThrow();
        assertThat(problem.code()).isEqualTo(ProblemCode.FIELD_INVALID);
        assertThat(problem.path()).isEqualTo("password");
        return problem.message();
    }
}
