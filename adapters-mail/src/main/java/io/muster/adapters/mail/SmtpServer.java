package io.muster.adapters.mail;

import java.util.Objects;
import java.util.Optional;

/**
 * The SMTP server that takes Muster's mails, and what they are from.
 *
 * @param user whom to sign in as, with the password; empty where the server asks for nobody
 * @param from the sender's address, perhaps with a name before it (RFC 5322 §3.4)
 */
public record SmtpServer(String host, int port, Encryption encryption, Optional<Login> user, String from) {
    /** STARTTLS: a plain connection that must turn into an encrypted one (RFC 3207). TLS: encrypted from the start (RFC 8314). */
    public enum Encryption { STARTTLS, TLS, NONE }

    /** The password is never printed. */
    public record Login(String name, String password) {
        @Override
        public String toString() {
            return "Login[" + name + ", •••]";
        }
    }

    public SmtpServer {
        Objects.requireNonNull(host);
        Objects.requireNonNull(encryption);
        Objects.requireNonNull(user);
        Objects.requireNonNull(from);
    }
}
