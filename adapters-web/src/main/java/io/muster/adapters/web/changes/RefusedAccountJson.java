package io.muster.adapters.web.changes;

import io.muster.adapters.web.problems.ProblemJson;
import io.muster.application.accounts.RefusedAccount;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.List;

/** An account that was left as it was, and why. */
@JsonbPropertyOrder({"accountId", "userName", "problems"})
public record RefusedAccountJson(String accountId, String userName, List<ProblemJson.Detail> problems) {
    static RefusedAccountJson of(RefusedAccount account) {
        return new RefusedAccountJson(account.id().toString(), account.userName(),
            account.problems().stream().map(ProblemJson.Detail::of).toList());
    }
}
