package io.muster.bootstrap.launcher;

import java.util.List;
import java.util.regex.Pattern;

/** How mails are sent; not at all where no server is named. */
final class MailChecks {
    private static final List<String> ENCRYPTIONS = List.of("starttls", "tls", "none");
    private static final Pattern SENDER = Pattern.compile("[^\\p{Cntrl}<>]*<?[^\\s<>@]+@[^\\s<>@]+>?");

    private MailChecks() {
    }

    static void check(Configuration configuration) throws BadConfiguration {
        Settings.number(configuration, "muster.smtp.port", 587, 1, 65_535);
        Settings.number(configuration, "muster.smtp.per-minute", 60, 1, 6_000);
        String encryption = configuration.value("muster.smtp.encryption").orElse("starttls");
        if (!ENCRYPTIONS.contains(encryption)) {
            throw new BadConfiguration("muster.smtp.encryption", "'" + encryption + "' is not valid; expected starttls, tls or none");
        }
        if (configuration.value("muster.smtp.host").isPresent()) {
            checkSender(configuration);
        }
        if (configuration.value("muster.smtp.user").isPresent() != configuration.value("muster.smtp.password").isPresent()) {
            throw new BadConfiguration("muster.smtp.user", "goes with muster.smtp.password; set both or neither");
        }
    }

    private static void checkSender(Configuration configuration) throws BadConfiguration {
        String from = configuration.value("muster.smtp.from").orElseThrow(() -> new BadConfiguration("muster.smtp.from",
                "is missing; expected the address that mails are from, such as Muster <muster@example.com>"));
        if (!SENDER.matcher(from).matches()) {
            throw new BadConfiguration("muster.smtp.from",
                    "'" + from + "' is no address; expected one such as Muster <muster@example.com>");
        }
    }
}
