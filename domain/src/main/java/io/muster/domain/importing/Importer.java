package io.muster.domain.importing;

import io.muster.domain.access.Authority;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Scope;
import io.muster.domain.account.AccountId;

/**
 * Who imports; a record can give nothing that they don't hold themselves, and speaks of no account that they don't reach.
 *
 * @param by the permission that lets them change accounts: to import, or to manage them by hand
 */
public record Importer(AccountId account, Authority authority, Permission by) {
    /** One whose permissions hold for all accounts. */
    public Importer(AccountId account, Permissions permissions) {
        this(account, Authority.of(permissions), Permission.ACCOUNTS_IMPORT);
    }

    /** Whether they may make something though no account of theirs needs it: of roles what they hold, of groups their own. */
    public boolean mayMake(Definition definition) {
        return scope().shows(definition) && authority.covers(Authority.of(definition));
    }

    /** Whose accounts they may change. */
    public Scope scope() {
        return authority.scopeOf(by);
    }
}
