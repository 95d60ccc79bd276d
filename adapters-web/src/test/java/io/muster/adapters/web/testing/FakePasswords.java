package io.muster.adapters.web.testing;

import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.passwords.IssuedLink;
import io.muster.application.port.in.IssuePasswordLink;
import io.muster.application.port.in.SetPassword;
import io.muster.domain.access.Name;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.EmailAddress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes what it is asked. */
public final class FakePasswords implements SetPassword, IssuePasswordLink {
    public final List<String> asked = new ArrayList<>();
    public boolean mails = true;
    public Optional<Refusal> refusal = Optional.empty();

    @Override
    public void forgotten(Name tenant, String name, Origin origin) {
        refusal.ifPresent(refused -> {
            throw refused;
        });
        asked.add("forgotten " + tenant + " " + name + " " + origin.address());
    }

    @Override
    public void byLink(String secret, PlainPassword password, Origin origin) {
        if (secret.equals("used")) {
            throw Refusal.invalid("password-link.invalid", "this link does not work");
        }
        asked.add("by link " + secret + " " + password.value());
    }

    @Override
    public void own(Caller caller, PlainPassword present, PlainPassword password) {
        refusal.ifPresent(refused -> {
            throw refused;
        });
        asked.add("own " + caller.userName() + " " + present.value() + " " + password.value());
    }

    @Override
    public Issued issue(Caller caller, AccountId account) {
        return mails ? new Issued.Mailed(new EmailAddress("jdoe@example.com"))
            : new Issued.Shown(new IssuedLink("https://muster.example.com/password#secret", Instant.parse("2026-03-01T12:00:00Z"), true));
    }
}
