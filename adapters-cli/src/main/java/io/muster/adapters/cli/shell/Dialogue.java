package io.muster.adapters.cli.shell;

import java.io.Console;
import java.util.Optional;

/** Somebody at a terminal, who can be asked. */
public interface Dialogue {
    /** @return the answer without blanks around it; empty where there is none */
    String ask(String question);

    /** The same, where the answer must not be seen. */
    String askSecretly(String question);

    /** Present where both stdin and stdout are a terminal. */
    static Optional<Dialogue> ofSystem() {
        return Optional.ofNullable(System.console()).map(AtTheConsole::new);
    }

    /** By the JDK's console. */
    record AtTheConsole(Console console) implements Dialogue {
        @Override
        public String ask(String question) {
            String answer = console.readLine("%s", question);
            return answer == null ? "" : answer.strip();
        }

        @Override
        public String askSecretly(String question) {
            char[] answer = console.readPassword("%s", question);
            return answer == null ? "" : new String(answer);
        }
    }
}
