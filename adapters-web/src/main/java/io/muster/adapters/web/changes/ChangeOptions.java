package io.muster.adapters.web.changes;

import io.muster.adapters.web.json.Choices;
import io.muster.adapters.web.json.Document;
import io.muster.application.Refusal;
import io.muster.application.accounts.AccountAction;
import io.muster.application.changing.ChangeTargets;
import io.muster.application.changing.ChangeTargets.Listed;
import io.muster.application.changing.ChangeTargets.Matching;
import io.muster.domain.account.AccountId;

import java.util.List;
import java.util.Optional;

/** What a client asks to have done, and to whom. */
record ChangeOptions(AccountAction action, ChangeTargets targets) {
    /** @throws Refusal where it does not say whom it means: nobody is changed for what was left out */
    static ChangeOptions read(Document options) {
        options.requiredText("action");
        AccountAction action = options.choice("action", AccountAction.class);
        Optional<String> query = options.text("query").filter(text -> !text.isBlank());
        List<AccountId> ids = options.list("accountIds", ChangeOptions::id);
        boolean includeDisabled = options.flag("includeDisabled").orElse(true);
        options.close();
        if (query.isPresent() == !ids.isEmpty()) {
            throw Refusal.invalid("change.whom", "say which accounts are meant, either as 'accountIds' or as 'query', and not both; "
                + "the query *:* finds everybody");
        }
        return new ChangeOptions(action,
            query.<ChangeTargets>map(text -> new Matching(text, includeDisabled)).orElseGet(() -> new Listed(ids)));
    }

    private static AccountId id(String text) {
        try {
            return AccountId.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + Choices.shown(text) + "' is not the id of an account", e);
        }
    }
}
