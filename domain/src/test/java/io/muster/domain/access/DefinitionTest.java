package io.muster.domain.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DefinitionTest {
    private static final Name OPS = new Name("Ops");

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = " ")
    void is_labelled_by_its_name_where_it_has_no_label(String label) {
        assertThat(Definition.group(OPS, label, Optional.empty()).label()).isEqualTo("Ops");
    }

    @Test
    void has_its_label_without_outer_blanks() {
        assertThat(Definition.role(OPS, " Operations ", Permissions.NONE).label()).isEqualTo("Operations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\ud83d"})
    void has_a_label_that_fits_in_a_line(String label) {
        assertThatIllegalArgumentException().isThrownBy(() -> Definition.role(OPS, label, Permissions.NONE));
    }

    @Test
    void has_a_label_of_at_most_255_characters() {
        assertThat(Definition.role(OPS, "x".repeat(255), Permissions.NONE).label()).hasSize(255);
        assertThatIllegalArgumentException().isThrownBy(() -> Definition.role(OPS, "x".repeat(256), Permissions.NONE));
    }

    @Test
    void has_no_parent_where_it_is_a_role() {
        assertThatIllegalArgumentException().isThrownBy(
            () -> new Definition(ReferenceKind.ROLE, OPS, null, Permissions.NONE, Optional.of(new Name("All"))));
    }

    @Test
    void holds_every_permission_where_it_is_the_built_in_role() {
        assertThat(SuperAdministrator.definition().permissions()).isEqualTo(Permissions.ALL);
        assertThat(SuperAdministrator.definition().label()).isEqualTo("Super Administrator");
    }
}
