package io.muster.application.accounts;

import io.muster.application.port.out.Provisioning.Write;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the audit trail tells of a write to one account: which fields changed, and not to what, but for what somebody may do. */
public final class AccountAudit {
    private static final int NAMED = 20;
    private static final int QUERY = 500;

    private AccountAudit() {
    }

    /** Whom something is done to: a long query is cut, and of many accounts it tells the number only. */
    public static Map<String, String> selected(Optional<String> query, Collection<AccountId> ids) {
        Map<String, String> details = new TreeMap<>();
        query.ifPresent(text -> details.put("query", text.length() > QUERY ? text.substring(0, QUERY) + "…" : text));
        if (!ids.isEmpty()) {
            details.put("accounts", Integer.toString(ids.size()));
        }
        if (!ids.isEmpty() && ids.size() <= NAMED) {
            details.put("accountIds", String.join(",", ids.stream().map(Object::toString).sorted().toList()));
        }
        return details;
    }

    /** With the account's id. */
    public static Map<String, String> details(Write write) {
        Map<String, String> details = new TreeMap<>(Map.of("id", write.id().toString()));
        if (write instanceof Write.Insert insert) {
            details.put("connection", insert.account().connection().value());
            details.put("roles", roles(insert.account()));
        } else if (write instanceof Write.Replace replace) {
            details.put("connection", replace.after().connection().value());
            details.put("changed", String.join(",", changed(replace.before(), replace.after())));
            if (!replace.before().access().get(Reference.ROLES).equals(replace.after().access().get(Reference.ROLES))) {
                details.put("rolesBefore", roles(replace.before()));
                details.put("roles", roles(replace.after()));
            }
        }
        return details;
    }

    private static String roles(Account account) {
        return String.join(",", account.access().get(Reference.ROLES).stream().map(Object::toString).toList());
    }

    private static List<String> changed(Account before, Account after) {
        List<String> changed = new ArrayList<>();
        for (Field field : Field.values()) {
            if (!before.profile().get(field).equals(after.profile().get(field))) {
                changed.add(field.label());
            }
        }
        for (Reference place : Reference.values()) {
            if (!before.access().get(place).equals(after.access().get(place))) {
                changed.add(place.label());
            }
        }
        if (!before.credential().equals(after.credential())) {
            changed.add("password");
        }
        return changed;
    }
}
