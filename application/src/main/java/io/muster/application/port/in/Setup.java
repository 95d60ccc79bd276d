package io.muster.application.port.in;

import io.muster.application.files.PlainPassword;
import io.muster.domain.account.UserName;

import java.util.Optional;

/** Makes a new instance usable. */
public interface Setup {
    /**
     * Makes the default tenant and its first super administrator, where there is none yet.
     *
     * @param password for the first super administrator; a random one where empty
     * @return the password that was made up and must be told once; empty where one was given or the account is there
     */
    Optional<PlainPassword> ensureFirstAdministrator(UserName userName, Optional<PlainPassword> password);
}
