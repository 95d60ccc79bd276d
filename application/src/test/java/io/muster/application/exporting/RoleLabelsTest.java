package io.muster.application.exporting;

import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class RoleLabelsTest {
    @Test
    void a_role_is_called_by_its_label() {
        assertThat(RoleLabels.of(List.of(role("a", "Auditor"), role("b", "b"))))
            .isEqualTo(Map.of(new Name("a"), "Auditor", new Name("b"), "b"));
    }

    @Test
    void but_not_by_one_that_another_role_has_too() {
        assertThat(RoleLabels.of(List.of(role("a", "Auditor"), role("b", "AUDITOR"), role("c", "Clerk")))).containsOnlyKeys(new Name("c"));
    }

    @Test
    void nor_by_one_that_is_the_code_of_another() {
        assertThat(RoleLabels.of(List.of(role("a", "B"), role("b", "Other")))).containsOnlyKeys(new Name("b"));
    }

    private static Definition role(String code, String label) {
        return Definition.role(new Name(code), label, Permissions.NONE);
    }
}
