package io.muster.adapters.security;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.PasswordHashing;
import io.muster.domain.account.Credential;
import io.muster.domain.password.PasswordPolicy;

/**
 * Hashes passwords in the normal form of their text, so that it does not matter which keyboard they were typed on. Hashes that
 * other systems have made, or an earlier Muster, are of the text as it was typed: both are tried.
 */
final class NormalizedHashing implements PasswordHashing {
    private final PasswordHashing hashing;

    NormalizedHashing(PasswordHashing hashing) {
        this.hashing = hashing;
    }

    @Override
    public Credential hash(PlainPassword password) {
        return hashing.hash(normalized(password));
    }

    @Override
    public boolean verify(PlainPassword password, Credential credential) {
        PlainPassword normalized = normalized(password);
        return hashing.verify(normalized, credential) || !normalized.equals(password) && hashing.verify(password, credential);
    }

    /** A text of a thousand characters may become longer; then it stays as it is. */
    private static PlainPassword normalized(PlainPassword password) {
        String text = PasswordPolicy.normalized(password.value());
        return text.length() <= PlainPassword.MAX_LENGTH ? new PlainPassword(text) : password;
    }

    @Override
    public boolean supports(Credential credential) {
        return hashing.supports(credential);
    }

    @Override
    public boolean outdated(Credential credential) {
        return hashing.outdated(credential);
    }
}
