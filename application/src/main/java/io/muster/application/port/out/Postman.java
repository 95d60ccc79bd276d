package io.muster.application.port.out;

import io.muster.domain.account.EmailAddress;

/** Sends mails. */
public interface Postman {
    /** @throws Undelivered where it was not taken over */
    void send(Mail mail);

    /**
     * A mail of plain text.
     *
     * @param subject one line
     */
    record Mail(EmailAddress to, String subject, String text) {
        public Mail {
            if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a subject is one line");
            }
        }

        /** Neither whom it is for nor what it says: it may hold a link. */
        @Override
        public String toString() {
            return "Mail[•••]";
        }
    }

    /** The message names neither address nor text. */
    final class Undelivered extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final boolean forGood;

        /** @param forGood whether trying again is of no use */
        public Undelivered(String message, boolean forGood) {
            super(message);
            this.forGood = forGood;
        }

        public boolean forGood() {
            return forGood;
        }
    }
}
