package io.muster.domain.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PermissionsTest {
    /** Sets of one-letter permissions; {@code *} is everything. */
    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource(nullValues = "-", value = {
        "-, -, true", "-, a, false", "a, -, true", "a, a, true", "a, b, false", "ab, a, true", "a, ab, false",
        "*, *, true", "*, ab, true", "*, -, true", "ab, *, false", "-, *, false",
    })
    void covers_what_has_nothing_beyond(String one, String other, boolean covers) {
        assertThat(permissions(one).covers(permissions(other))).isEqualTo(covers);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(nullValues = "-", value = {"-, -, -", "a, b, ab", "ab, b, ab", "*, a, *", "a, *, *", "*, *, *"})
    void are_joined(String one, String other, String both) {
        assertThat(permissions(one).and(permissions(other))).isEqualTo(permissions(both));
    }

    @ParameterizedTest(name = "{0} within {1}: {2}")
    @CsvSource(nullValues = "-", value = {"-, a, -", "a, b, -", "ab, bc, b", "*, ab, ab", "ab, *, ab", "*, *, *", "*, -, -"})
    void are_narrowed(String one, String other, String common) {
        assertThat(permissions(one).within(permissions(other))).isEqualTo(permissions(common));
    }

    @Test
    void include_what_nobody_has_heard_of_where_they_are_all() {
        assertThat(Permissions.ALL.includes(new Permission("action:pim_x"))).isTrue();
    }

    @Test
    void include_only_what_is_listed() {
        assertThat(permissions("a").includes(new Permission("a"))).isTrue();
        assertThat(permissions("a").includes(new Permission("A"))).isFalse();
    }

    @Test
    void are_not_all_where_every_known_one_is_listed() {
        assertThat(Permissions.of(Permission.KNOWN).covers(Permissions.ALL)).isFalse();
    }

    @Test
    void list_nothing_where_they_are_all() {
        assertThat(new Permissions(true, new TreeSet<>(Set.of(Permission.ACCOUNTS_VIEW)))).isEqualTo(Permissions.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a,b", "a\tb", "a\u0000", "a\ud83d"})
    void have_names_without_blanks_and_commas(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Permission(name));
    }

    @Test
    void have_names_of_at_most_200_characters() {
        assertThat(new Permission("x".repeat(200)).value()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new Permission("x".repeat(201)));
    }

    private static Permissions permissions(String letters) {
        if ("*".equals(letters)) {
            return Permissions.ALL;
        }
        List<Permission> listed = letters == null ? List.of() : Stream.of(letters.split("")).map(Permission::new).toList();
        return Permissions.of(listed);
    }
}
