package io.muster.domain.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProblemCodeTest {
    @Test
    void are_what_other_programs_rely_on() {
        assertThat(ProblemCode.values()).extracting(ProblemCode::code).containsExactly(
            "row.malformed", "row.duplicate", "field.required", "field.invalid", "field.too-long", "field.forbidden",
            "account.exists", "account.missing", "account.ambiguous", "user-name.taken", "email.taken", "directory.missing",
            "directory.disabled", "reference.unknown", "reference.exists", "permission.escalation", "super-administrator.last", "credential.unsupported",
            "password.wrong", "plan.stale", "query.invalid", "query.unsupported", "query.unknown-field", "expression.invalid",
            "file.empty", "file.unreadable", "file.unknown-layout", "file.too-large", "file.integrity");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void are_found_by_their_code(ProblemCode code) {
        assertThat(ProblemCode.of(code.code())).isEqualTo(code);
    }

    @Test
    void are_not_guessed() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProblemCode.of("row.strange"))
            .withMessage("unknown problem code row.strange");
    }
}
