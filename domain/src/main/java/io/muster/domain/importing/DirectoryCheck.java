package io.muster.domain.importing;

import io.muster.domain.access.Scope;
import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.Optional;

/** What speaks against a record by the directory's answer. */
final class DirectoryCheck {
    private DirectoryCheck() {
    }

    /** @param known whose names may be told: those of the directory are of everybody */
    static Optional<Problem> check(AccountRecord record, DirectoryAnswer answer, Scope known) {
        String name = record.value(Field.USER_NAME).orElseGet(record::title);
        return switch (answer.verdict()) {
            case NOT_ASKED, FOUND, RENAMED -> Optional.empty();
            case MISSING -> problem(ProblemCode.DIRECTORY_MISSING, "the directory does not know " + name
                + (answer.near().isEmpty() || !known.everywhere() ? "" : " (nearest: " + String.join(", ", answer.near()) + ")"));
            case DISABLED -> problem(ProblemCode.DIRECTORY_DISABLED, "the directory has disabled " + name);
            case AMBIGUOUS -> problem(ProblemCode.ACCOUNT_AMBIGUOUS, "the directory has several entries for " + name
                + "; narrow the connection's base or filter so that one is left");
            case REPLACED -> problem(ProblemCode.ACCOUNT_AMBIGUOUS, "the directory's " + name + " is another entry than the one that "
                + "this account was made for; clear the account's externalId if they are the same person");
        };
    }

    private static Optional<Problem> problem(ProblemCode code, String message) {
        return Optional.of(new Problem(code, Field.USER_NAME.label(), message));
    }
}
