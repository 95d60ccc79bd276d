package io.muster.application.signin;

import io.muster.application.Digest;
import io.muster.domain.account.Account;
import io.muster.domain.account.Credential;

/** By which one knows whether an account still has the password that it had, without keeping another copy of its hash. */
public record CredentialMark(String value) {
    private static final CredentialMark NONE = new CredentialMark("");

    /** That of an account without a password is empty. */
    public static CredentialMark of(Account account) {
        return account.credential().map(CredentialMark::of).orElse(NONE);
    }

    /** That of an account with this password. */
    public static CredentialMark of(Credential credential) {
        return new CredentialMark(Digest.of(credential.phc()));
    }
}
