package io.muster.adapters.cli;

import io.muster.adapters.cli.shell.Dialogue;
import io.muster.adapters.cli.shell.Output;
import io.muster.adapters.cli.shell.Screen;
import io.muster.adapters.cli.shell.Shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shell whose streams are in memory. */
public final class Shells {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    public Shell with(Screen screen, Map<String, String> environment) {
        return shell(screen, environment, Optional.empty());
    }

    public Shell plain() {
        return with(Screen.NONE, Map.of());
    }

    /** One with somebody who gives these answers, and then none. The questions are on stderr. */
    public Shell answering(Map<String, String> environment, String... answers) {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        return shell(Screen.NONE, environment, Optional.of(new Dialogue() {
            @Override
            public String ask(String question) {
                err.writeBytes(question.getBytes(StandardCharsets.UTF_8));
                return left.isEmpty() ? "" : left.removeFirst();
            }

            @Override
            public String askSecretly(String question) {
                return ask(question);
            }
        }));
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Shell shell(Screen screen, Map<String, String> environment, Optional<Dialogue> dialogue) {
        return new Shell(environment, new ByteArrayInputStream(new byte[0]), new Output(out, err), screen, dialogue);
    }
}
