package io.muster.adapters.web.accounts;

import io.muster.application.Refusal;
import io.muster.domain.account.AccountId;

/** Accounts as addresses name them. */
public final class AccountIds {
    private AccountIds() {
    }

    /** @throws Refusal NOT_FOUND where the text is no id, since then there is no such account */
    public static AccountId of(String text) {
        try {
            return AccountId.of(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("account " + text);
        }
    }
}
