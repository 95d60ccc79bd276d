package io.muster.domain.importing;

import io.muster.domain.access.Reference;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;

import java.util.Optional;

/** Who may do everything, and when somebody ceases to. */
public final class SuperAdministrators {
    private SuperAdministrators() {
    }

    public static boolean isEnabledOne(Account account) {
        return account.enabled() && account.access().isSuperAdministrator();
    }

    /** Whether the account is an enabled super administrator and will not be. */
    public static boolean endedBy(Account account, Changes changes) {
        if (!isEnabledOne(account)) {
            return false;
        }
        boolean demoted = changes.namesAfter(Reference.ROLES).map(roles -> !roles.contains(SuperAdministrator.ROLE)).orElse(false);
        boolean disabled = changes.valueAfter(Field.ENABLED).equals(Optional.of("false"));
        return demoted || disabled;
    }
}
