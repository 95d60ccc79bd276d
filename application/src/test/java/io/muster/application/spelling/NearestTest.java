package io.muster.application.spelling;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class NearestTest {
    private static final List<String> KNOWN = List.of("email", "email_verified", "loginsCount", "logins_count", "locale", "user-name");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "emial       | ' (nearest: email, email_verified)'",
        "E-Mail      | ' (nearest: email, email_verified)'",
        "login_count | ' (nearest: logins_count, loginsCount)'",
        "loginCount  | ' (nearest: loginsCount, logins_count)'",
        "username    | ' (nearest: user-name)'",
        "shoe size   | ' (known are: email, email_verified, loginsCount, logins_count, locale, user-name)'",
        "''          | ' (known are: email, email_verified, loginsCount, logins_count, locale, user-name)'"})
    void hints_at_what_may_have_been_meant_the_most_like_first(String word, String hint) {
        assertThat(Nearest.hint(word, KNOWN)).isEqualTo(hint);
    }

    @Test
    void hints_at_three_words_at_most() {
        assertThat(Nearest.hint("name1", List.of("name2", "name3", "name4", "name5"))).isEqualTo(" (nearest: name2, name3, name4)");
    }

    @Test
    void names_others_where_none_is_like_it() {
        assertThat(Nearest.hint("zzz", KNOWN, List.of("email"))).isEqualTo(" (known are: email)");
    }

    @ParameterizedTest
    @CsvSource({"emial, email", "EMAIL, email", "login_count, loginsCount", "usrname, user-name", "mail, email", "shoe size,", "zzz,"})
    void knows_what_was_meant_by_a_slip_of_the_hand(String word, String meant) {
        assertThat(Nearest.meant(word, KNOWN)).isEqualTo(Optional.ofNullable(meant));
    }

    @ParameterizedTest
    @CsvSource({"mail, true", "locally, true", "verified, true", "plan, false", "zzz, false"})
    void tells_whether_one_of_them_may_have_been_meant(String word, boolean like) {
        assertThat(Nearest.isLikeOneOf(word, KNOWN)).isEqualTo(like);
    }

    @Test
    void compares_no_more_of_a_long_word_than_names_have() {
        String longest = "email" + " ".repeat(59);

        assertThat(Nearest.meant(longest + "x".repeat(1_000_000), KNOWN)).contains("email");
    }
}
