package io.muster.bootstrap.benchmark.data;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleTest {
    private static final int MANY = 100_000;

    @Test
    void are_the_same_every_time() {
        assertThat(People.of(4_711)).isEqualTo(People.of(4_711));
    }

    @Test
    void have_user_names_ids_and_addresses_of_their_own() {
        Set<Object> seen = new HashSet<>();
        IntStream.range(0, MANY).mapToObj(People::of).forEach(person -> {
            assertThat(seen.add(person.userName())).as(person.userName()).isTrue();
            seen.add(person.id());
            seen.add(person.email());
        });
        assertThat(seen).hasSize(3 * MANY);
    }

    @Test
    void have_user_names_that_any_keyboard_can_type() {
        assertThat(IntStream.range(0, MANY).mapToObj(number -> People.of(number).userName())).allMatch(name -> name.matches("[a-z.0-9-]+"));
    }

    @Test
    void have_two_roles_two_groups_and_up_to_three_teams() {
        assertThat(IntStream.range(0, 1_000).mapToObj(People::of)).allSatisfy(person -> {
            assertThat(person.roles()).doesNotHaveDuplicates().hasSize(2);
            assertThat(person.groups()).doesNotHaveDuplicates().hasSize(2);
            assertThat(person.teams()).doesNotHaveDuplicates().hasSizeBetween(1, 3);
        });
    }

    @Test
    void change_in_two_fields_only() {
        Person before = People.of(12);
        Person after = People.changed(12);
        assertThat(after.displayName()).isNotEqualTo(before.displayName());
        assertThat(after.email()).isNotEqualTo(before.email());
        assertThat(after).usingRecursiveComparison().ignoringFields("displayName", "email").isEqualTo(before);
    }
}
