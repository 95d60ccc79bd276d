package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.importing.AccountImport;
import io.muster.domain.account.AccountId;

/** Shows what imports did to an account. Asks for {@code accounts:view}. */
public interface ReadAccountImports {
    /**
     * The newest first. That an import the caller may not see made or changed the account, when, and who sent it, is told all the
     * same: whoever answers for an account must know whom to ask. The values are not: those before may be from beyond the caller.
     *
     * @throws io.muster.application.Refusal NOT_FOUND where there is no such account, or it is beyond the caller
     */
    Page<AccountImport> page(Caller caller, AccountId account, PageRequest request);
}
