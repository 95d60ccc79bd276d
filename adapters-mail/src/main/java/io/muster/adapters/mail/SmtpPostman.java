package io.muster.adapters.mail;

import io.muster.application.port.out.Postman;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** Hands each mail to an SMTP server, on a connection of its own. Safe for use by many threads. */
public final class SmtpPostman implements Postman {
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    private final SmtpServer server;
    private final InternetAddress from;
    private final Session session;
    private final Clock clock;

    /** @throws IllegalArgumentException where the sender is no address */
    public SmtpPostman(SmtpServer server, Clock clock) {
        this.server = server;
        this.from = address(server.from());
        this.session = Session.getInstance(properties(server));
        this.clock = clock;
    }

    private static InternetAddress address(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            return address;
        } catch (AddressException e) {
            throw new IllegalArgumentException("'" + text + "' is no address to send from", e);
        }
    }

    private static Properties properties(SmtpServer server) {
        String protocol = server.encryption() == SmtpServer.Encryption.TLS ? "smtps" : "smtp";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty("mail." + protocol + ".host", server.host());
        properties.setProperty("mail." + protocol + ".port", Integer.toString(server.port()));
        properties.setProperty("mail." + protocol + ".connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail." + protocol + ".timeout", ANSWER_MILLIS);
        properties.setProperty("mail." + protocol + ".writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail." + protocol + ".auth", Boolean.toString(server.user().isPresent()));
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        boolean upgrade = server.encryption() == SmtpServer.Encryption.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(upgrade));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(upgrade));
        return properties;
    }

    @Override
    public void send(Mail mail) {
        try {
            MimeMessage message = message(mail);
            try (Transport transport = session.getTransport()) {
                connect(transport);
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (SendFailedException e) {
            throw new Undelivered("the mail server refused the mail: " + Reply.of(e), Reply.isForGood(e));
        } catch (MessagingException e) {
            // What the exceptions say may hold an address or what was sent; their kinds and the server's codes tell enough.
            throw new Undelivered("the mail server " + server.host() + ":" + server.port() + " could not be used: " + reason(e), false);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (server.user().isPresent()) {
            transport.connect(server.user().get().name(), server.user().get().password());
        } else {
            transport.connect();
        }
    }

    /** Jakarta Mail folds and encodes headers; neither an address nor a subject can bring a header of its own. */
    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().value(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // No answer of an absent person's, please (RFC 3834 §5).
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String reason(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return "it does not take muster.smtp.user and muster.smtp.password";
        }
        Throwable cause = e.getNextException() == null ? e : e.getNextException();
        return Reply.code(e).map(code -> "it answered " + code).orElse(cause.getClass().getSimpleName());
    }
}
