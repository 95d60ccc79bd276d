package io.muster.application.port.out;

import io.muster.application.files.PlainPassword;
import io.muster.domain.account.Credential;

/** Hashes passwords and checks them against hashes, also those that other systems have made. Slow on purpose. */
public interface PasswordHashing {
    /** By the hash function and cost that Muster uses for its own. */
    Credential hash(PlainPassword password);

    /** In a time that does not tell how much of the password was right. */
    boolean verify(PlainPassword password, Credential credential);

    /** Whether a hash of this form can be verified here. */
    boolean supports(Credential credential);

    /** Whether the hash is of another function or cost than {@link #hash} uses now. */
    boolean outdated(Credential credential);
}
