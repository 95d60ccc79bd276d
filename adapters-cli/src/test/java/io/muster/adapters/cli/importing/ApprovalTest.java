package io.muster.adapters.cli.importing;

import io.muster.adapters.cli.Shells;
import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.jobs.Job;
import io.muster.adapters.cli.jobs.Kind;
import io.muster.adapters.cli.shell.Failure;
import io.muster.adapters.cli.shell.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApprovalTest {
    private static final Optional<String> APPLY = Optional.of("");
    private static final Job HARMLESS = planned("{\"create\":1}");
    private static final Job LOSING = planned("{\"membershipsLost\":12,\"lossToConfirm\":true}");

    private final Shells shells = new Shells();

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", "yes", "YES"})
    void a_plan_is_applied_that_somebody_says_yes_to(String answer) {
        assertThat(asking(answer).of(HARMLESS)).isEqualTo(APPLY);

        assertThat(shells.err()).isEqualTo("Apply this plan? [y/N] ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "no", "yikes", "12"})
    void any_other_answer_is_a_no(String answer) {
        assertThat(asking(answer).of(HARMLESS)).isEmpty();
    }

    @Test
    void a_yes_from_before_is_enough_and_nobody_is_asked() {
        assertThat(new Approval(shells.plain(), true, Optional.empty()).of(HARMLESS)).isEqualTo(APPLY);

        assertThat(shells.err()).isEmpty();
    }

    @Test
    void many_losses_need_their_number_typed_even_after_a_yes() {
        Approval approval = new Approval(shells.answering(Map.of(), "12"), true, Optional.empty());

        assertThat(approval.of(LOSING)).contains("?membershipsLost=12");
        assertThat(shells.err()).contains("would lose 12 team memberships");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", "yes", "11", "120"})
    void anything_but_their_number_is_a_no(String answer) {
        assertThat(asking(answer).of(LOSING)).isEmpty();
    }

    @Test
    void a_number_from_before_must_be_the_plans_and_is_then_a_yes() {
        Shell nobody = shells.plain();

        assertThat(new Approval(nobody, false, Optional.of(12)).of(LOSING)).contains("?membershipsLost=12");
        assertThatThrownBy(() -> new Approval(nobody, true, Optional.of(11)).of(LOSING)).isInstanceOf(Failure.class)
            .hasMessageContaining("not the 11 that were accepted").hasMessageContaining("--accept-losses 12");
        assertThatThrownBy(() -> new Approval(nobody, true, Optional.empty()).of(LOSING)).isInstanceOf(Failure.class);
    }

    @Test
    void without_anybody_to_ask_something_must_have_been_said() {
        assertThatThrownBy(new Approval(shells.plain(), false, Optional.empty())::mustBePossible).isInstanceOfSatisfying(Failure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(2));
        assertThatCode(asking()::mustBePossible).doesNotThrowAnyException();
    }

    private Approval asking(String... answers) {
        return new Approval(shells.answering(Map.of(), answers), false, Optional.empty());
    }

    private static Job planned(String plan) {
        return new Job(Kind.IMPORT, Json.tryObject("{\"id\":\"7\",\"state\":\"PLANNED\",\"plan\":" + plan + "}").orElseThrow());
    }
}
