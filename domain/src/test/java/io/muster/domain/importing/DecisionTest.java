package io.muster.domain.importing;

import io.muster.domain.account.AccountVersion;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static io.muster.domain.importing.Scene.NEW_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class DecisionTest {
    private static final Changes NOTHING = new Changes(List.of(), Optional.empty(), Optional.empty());
    private static final Problem PROBLEM = new Problem(ProblemCode.ACCOUNT_EXISTS, "", "it is there");

    static Stream<Arguments> cases() {
        return Stream.of(
            arguments(new Decision.Create(NEW_ID, NOTHING), Decision.Kind.CREATE),
            arguments(new Decision.Update(NEW_ID, AccountVersion.FIRST, NOTHING), Decision.Kind.UPDATE),
            arguments(new Decision.Unchanged(NEW_ID), Decision.Kind.UNCHANGED),
            arguments(new Decision.Skip(NEW_ID, PROBLEM), Decision.Kind.SKIP),
            arguments(new Decision.Reject(List.of(PROBLEM)), Decision.Kind.REJECT));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void knows_its_kind(Decision decision, Decision.Kind kind) {
        assertThat(decision.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asks_the_one_case_that_it_is(Decision decision, Decision.Kind kind) {
        assertThat(decision.fold(new Itself())).isSameAs(decision);
    }

    @Test
    void has_a_case_for_every_kind() {
        assertThat(cases().map(each -> each.get()[1])).containsExactlyInAnyOrder((Object[]) Decision.Kind.values());
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
            arguments(Outcome.APPLIED, Outcome.Kind.APPLIED),
            arguments(new Outcome.Stale(PROBLEM), Outcome.Kind.STALE),
            arguments(new Outcome.Failed(PROBLEM), Outcome.Kind.FAILED),
            arguments(Outcome.NOT_RUN, Outcome.Kind.NOT_RUN));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void comes_to_an_outcome_of_a_kind(Outcome outcome, Outcome.Kind kind) {
        assertThat(outcome.kind()).isEqualTo(kind);
    }

    /** Answers with the very case that was asked. */
    private static final class Itself implements Decision.Cases<Decision> {
        @Override
        public Decision create(Decision.Create create) {
            return create;
        }

        @Override
        public Decision update(Decision.Update update) {
            return update;
        }

        @Override
        public Decision unchanged(Decision.Unchanged unchanged) {
            return unchanged;
        }

        @Override
        public Decision skip(Decision.Skip skip) {
            return skip;
        }

        @Override
        public Decision reject(Decision.Reject reject) {
            return reject;
        }
    }
}
