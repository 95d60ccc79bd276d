package io.muster.adapters.cli;

import io.muster.adapters.cli.shell.Screen;
import io.muster.adapters.cli.shell.Shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A shell whose streams are in memory. */
public final class Shells {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    public Shell with(Screen screen, Map<String, String> environment) {
        Shell.Output output = new Shell.Output(new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Shell(environment, new ByteArrayInputStream(new byte[0]), output, screen, Optional.empty());
    }

    public Shell plain() {
        return with(Screen.NONE, Map.of());
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
