package io.muster.adapters.cli.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command has around it.
 *
 * @param dialogue empty where there is nobody to ask
 */
public record Shell(Map<String, String> environment, InputStream in, Output output, Screen screen, Optional<Dialogue> dialogue) {
    /** This process's. */
    public static Shell ofSystem() {
        Optional<Dialogue> dialogue = Dialogue.ofSystem();
        Output output = new Output(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
        return new Shell(System.getenv(), System.in, output,
            Screen.of(System::getProperty, dialogue.isPresent(), System.getenv()), dialogue);
    }

    public PrintStream out() {
        return output.out();
    }

    /** Tells a person something. What comes from elsewhere cannot steer the terminal. */
    public void tell(String message) {
        output.err().println(Visible.lines(message));
    }

    /** A variable of the environment; empty ones count as missing. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** Where settings of the user's are kept: {@code XDG_CONFIG_HOME/muster} or {@code ~/.config/muster}. */
    public Path configuration() {
        return variable("XDG_CONFIG_HOME").map(Path::of).filter(Path::isAbsolute)
            .orElseGet(() -> Path.of(variable("HOME").orElseGet(() -> System.getProperty("user.home")), ".config"))
            .resolve("muster");
    }
}
