package io.muster.adapters.files.proget;

import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an account has that does not come back from ProGet's file as it was. */
final class Losses {
    private final Map<String, Loss> losses = new LinkedHashMap<>();

    /** @param unfit whether its hash was to be written and ProGet has no form for it */
    void note(Account account, boolean unfit) {
        if (!account.access().get(Reference.GROUPS).containsAll(account.access().get(Reference.MAIN_GROUP))) {
            add(Reference.MAIN_GROUP.label(), "is none of the groups here, and is one of them there", account);
        }
        if (unfit) {
            add("credential", "is a hash that ProGet cannot verify; it was left out", account);
        }
    }

    private void add(String path, String reason, Account account) {
        Loss before = losses.getOrDefault(path, new Loss(path, reason, 0, account.profile().userName().value()));
        losses.put(path, new Loss(path, reason, before.count() + 1, before.first()));
    }

    List<Loss> all() {
        return List.copyOf(losses.values());
    }
}
