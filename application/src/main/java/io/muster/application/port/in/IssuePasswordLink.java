package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.passwords.IssuedLink;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.EmailAddress;

/** Gives the owner of an account a link that sets its password; asks for {@code accounts:manage}. */
public interface IssuePasswordLink {
    /**
     * @throws io.muster.application.Refusal FORBIDDEN for one's own account and for one that may do more than the caller;
     *     INVALID where a directory keeps the password; CONFLICT where the account is disabled
     */
    Issued issue(Caller caller, AccountId account);

    /** What became of it. */
    sealed interface Issued {
        /** A mail goes out soon. */
        record Mailed(EmailAddress to) implements Issued {
        }

        /** There is no mail for it: whoever asked hands it on. */
        record Shown(IssuedLink link) implements Issued {
        }
    }
}
