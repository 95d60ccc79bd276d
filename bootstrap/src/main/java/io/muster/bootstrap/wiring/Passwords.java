package io.muster.bootstrap.wiring;

import io.muster.adapters.mail.SmtpPostman;
import io.muster.application.passwords.PasswordSettings;
import io.muster.application.passwords.PasswordUseCases;
import io.muster.application.port.in.DeliverLinks;
import io.muster.application.port.in.SetPassword;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.Store;
import io.muster.domain.password.PasswordPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Passwords and the mails that bring links to set them. */
@ApplicationScoped
class Passwords {
    private static final Clock CLOCK = Clock.systemUTC();

    @Produces
    @Singleton
    PasswordSettings settings(SmtpSettings smtp,
                              @ConfigProperty(name = "muster.password.min-length", defaultValue = "15") int minLength,
                              @ConfigProperty(name = "muster.password.first-link-lifetime", defaultValue = "PT72H") String first,
                              @ConfigProperty(name = "muster.password.reset-link-lifetime", defaultValue = "PT1H") String reset,
                              @ConfigProperty(name = "muster.public.url") Optional<String> publicUrl) {
        if (smtp.isOn() && publicUrl.isEmpty()) {
            throw new IllegalStateException("muster.public.url is missing: mails need it for their links");
        }
        PasswordPolicy policy = new PasswordPolicy(minLength, io.muster.adapters.security.Passwords.common());
        return new PasswordSettings(policy, Duration.parse(first.strip()), Duration.parse(reset.strip()),
            publicUrl.orElse("").strip(), smtp.isOn());
    }

    @Produces
    @Singleton
    PasswordUseCases useCases(Store store, PasswordHashing hashing, PasswordSettings settings) {
        return new PasswordUseCases(store, hashing, settings, CLOCK);
    }

    @Produces
    @Singleton
    SetPassword setPassword(PasswordUseCases useCases) {
        return useCases.setPassword();
    }

    @Produces
    @Singleton
    DeliverLinks deliverLinks(PasswordUseCases useCases, SmtpSettings smtp) {
        return useCases.deliverLinks(smtp.isOn() ? new SmtpPostman(smtp.server(), CLOCK) : mail -> {
            throw new IllegalStateException("no mail server is configured");
        });
    }
}
