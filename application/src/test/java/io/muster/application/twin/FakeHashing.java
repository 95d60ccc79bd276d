package io.muster.application.twin;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.PasswordHashing;
import io.muster.domain.account.Credential;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Hashing that costs nothing and hides nothing: {@code $fake$<password in hexadecimal>}. */
public final class FakeHashing implements PasswordHashing {
    @Override
    public Credential hash(PlainPassword password) {
        return new Credential("$fake$" + HexFormat.of().formatHex(password.value().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean verify(PlainPassword password, Credential credential) {
        String hash = credential.phc().substring(credential.phc().lastIndexOf('$') + 1);
        return hash.equals(HexFormat.of().formatHex(password.value().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean supports(Credential credential) {
        return credential.algorithm().equals("fake") || credential.algorithm().equals("old");
    }

    @Override
    public boolean outdated(Credential credential) {
        return credential.algorithm().equals("old");
    }
}
