package io.muster.application.accounts;

import io.muster.domain.account.AccountId;
import io.muster.domain.problem.Problem;

import java.util.List;

/**
 * An account that a rule stands before.
 *
 * @param userName what it was called then; empty where there was no such account
 * @param problems why, at least one
 */
public record RefusedAccount(AccountId id, String userName, List<Problem> problems) {
    public RefusedAccount {
        problems = List.copyOf(problems);
    }
}
