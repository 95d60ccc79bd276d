package io.muster.application.passwords;

import io.muster.application.port.out.Postman.Mail;
import io.muster.domain.account.EmailAddress;
import io.muster.domain.account.Field;
import io.muster.domain.account.Profile;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The texts of the mails that bring a link. */
final class LinkMail {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private LinkMail() {
    }

    static Mail of(Profile profile, EmailAddress to, IssuedLink link) {
        return link.first()
            ? new Mail(to, "Set your password", """
                Hello %s,

                there is an account for you. Its user name is %s.
                Choose its password here:

                %s

                The link works once, until %s.
                """.formatted(name(profile), profile.userName().value(), link.address(), TIME.format(link.expiresAt())))
            : new Mail(to, "Set a new password", """
                Hello %s,

                a new password was asked for, for the account %s.
                Choose it here:

                %s

                The link works once, until %s. If you don't want a new password, do nothing: your present one stays.
                """.formatted(name(profile), profile.userName().value(), link.address(), TIME.format(link.expiresAt())));
    }

    private static String name(Profile profile) {
        return profile.get(Field.DISPLAY_NAME).orElse(profile.userName().value());
    }
}
