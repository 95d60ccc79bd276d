package io.muster.bootstrap.wiring;

import io.muster.adapters.mail.SmtpServer;
import io.muster.adapters.mail.SmtpServer.Encryption;
import io.muster.adapters.mail.SmtpServer.Login;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Locale;
import java.util.Optional;

/** The mail server as it is configured; none where {@code muster.smtp.host} is not set. */
@ApplicationScoped
class SmtpSettings {
    @Inject
    @ConfigProperty(name = "muster.smtp.host")
    private Optional<String> host;
    @Inject
    @ConfigProperty(name = "muster.smtp.port")
    private Optional<Integer> port;
    @Inject
    @ConfigProperty(name = "muster.smtp.encryption", defaultValue = "starttls")
    private String encryption;
    @Inject
    @ConfigProperty(name = "muster.smtp.user")
    private Optional<String> user;
    @Inject
    @ConfigProperty(name = "muster.smtp.password")
    private Optional<String> password;
    @Inject
    @ConfigProperty(name = "muster.smtp.from")
    private Optional<String> from;
    @Inject
    @ConfigProperty(name = "muster.smtp.per-minute", defaultValue = "60")
    private int perMinute;

    boolean isOn() {
        return host.filter(name -> !name.isBlank()).isPresent();
    }

    SmtpServer server() {
        Encryption chosen = Encryption.valueOf(encryption.strip().toUpperCase(Locale.ROOT));
        Optional<Login> login = user.flatMap(name -> password.map(secret -> new Login(name.strip(), secret)));
        return new SmtpServer(host.orElseThrow().strip(), port.orElse(usual(chosen)), chosen, login,
            from.orElseThrow(() -> new IllegalStateException("muster.smtp.from is missing: mails must be from somebody")).strip());
    }

    int perMinute() {
        return perMinute;
    }

    private static int usual(Encryption encryption) {
        return switch (encryption) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
        };
    }
}
