package io.muster.domain.importing;

import io.muster.domain.access.Scope;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names and addresses that a record claims must be free before the import begins. That an earlier row would free one does
 * not count: the outcome would hang on the order of the writes. Nor does an earlier row's claim to what an account already
 * has: that row is rejected.
 */
final class Claims {
    private Claims() {
    }

    /**
     * @param changes what the record does: only what it sets is a claim
     * @param target the account that the record speaks of, or empty for a new one
     * @param known whose names may be told
     */
    static List<Problem> check(AccountRecord record, Changes changes, Matches matches, Optional<Account> target, Scope known) {
        List<Problem> problems = new ArrayList<>();
        matches.withUserName().filter(owner -> changes.touches(Field.USER_NAME) && !is(owner, target))
            .ifPresent(owner -> problems.add(new Problem(ProblemCode.USER_NAME_TAKEN, Field.USER_NAME.label(),
                "user name " + record.value(Field.USER_NAME).orElseThrow().strip() + " belongs to another account")));
        String email = record.value(Field.EMAIL).orElse("");
        if (matches.withEmail().isPresent()) {
            matches.withEmail().filter(owner -> !is(owner, target)).ifPresent(owner -> problems.add(emailTaken(
                "e-mail " + email + " belongs to "
                    + (known.reaches(owner.access()) ? "account " + owner.profile().userName() : "another account"))));
        } else if (matches.earlierRow().isEmpty()) {
            matches.earlierEmail().ifPresent(row -> problems.add(emailTaken(
                "row " + row + " of this file claims e-mail " + email + " for another account")));
        }
        return problems;
    }

    private static boolean is(Account owner, Optional<Account> target) {
        return target.filter(account -> account.id().equals(owner.id())).isPresent();
    }

    private static Problem emailTaken(String message) {
        return new Problem(ProblemCode.EMAIL_TAKEN, Field.EMAIL.label(), message);
    }
}
