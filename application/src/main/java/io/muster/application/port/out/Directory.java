package io.muster.application.port.out;

import io.muster.application.files.PlainPassword;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.DirectoryAnswer;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The directory behind a connection, which vouches for accounts and checks their passwords. */
public interface Directory {
    /** Whether the directory behind this connection can be asked at all: there is an adapter for it. */
    default boolean serves(Connection connection) {
        return true;
    }

    /** What keeps these settings from ever working, as a sentence for who stated them; found out without asking the directory. */
    Optional<String> flaw(DirectorySettings settings);

    /**
     * What the directory says of each account, asked for the whole chunk at once; never NOT_ASKED.
     *
     * @return an answer to each of the questions
     * @throws DirectoryUnavailable where it does not answer; that is never taken for "missing"
     */
    Map<Question, DirectoryAnswer> answers(Connection connection, Collection<Question> questions);

    /**
     * Whether this password is that of the account's entry, which must be there under the account's name, enabled, and the one
     * that the account was made for.
     *
     * @throws DirectoryUnavailable where it does not answer; that is never taken for a wrong password
     */
    boolean accepts(Connection connection, Question account, PlainPassword password);

    /**
     * Asks the directory as much as {@link #accepts} does and lets nobody in, so that names without an account take as long as
     * others. No entry's count of wrong passwords goes up.
     *
     * @throws DirectoryUnavailable where it does not answer
     */
    void turnAway(Connection connection, UserName name, PlainPassword password);

    /**
     * Tries whether imports and sign-ins could use the directory just now.
     *
     * @return what was found there, as a sentence
     * @throws DirectoryUnavailable whose message tells what went wrong
     */
    String tryOut(Connection connection);

    /** Ends what is kept of a connection whose settings have changed, or that has gone; these are the settings it had. */
    void forget(DirectorySettings settings);

    /**
     * Which account is asked for.
     *
     * @param name what the connection's match attribute is compared with, in normal form
     * @param id what the account keeps of the entry that it was made for; an id of any other kind says nothing
     */
    record Question(UserName name, Optional<String> id) {
        public Question {
            Objects.requireNonNull(name);
            Objects.requireNonNull(id);
        }
    }

    /** A directory cannot be reached or does not answer; it may later. The message is a sentence for people, without secrets. */
    final class DirectoryUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public DirectoryUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
