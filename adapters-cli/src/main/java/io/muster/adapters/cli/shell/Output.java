package io.muster.adapters.cli.shell;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The two streams. What is printed is UTF-8, as what is read from files is. */
public final class Output {
    private final Remembering stdout;
    private final PrintStream out;
    private final PrintStream err;

    public Output(OutputStream out, OutputStream err) {
        stdout = new Remembering(out);
        this.out = new PrintStream(stdout, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** For what was asked for, and nothing else. */
    public PrintStream out() {
        return out;
    }

    /** For everything that is told besides. */
    public PrintStream err() {
        return err;
    }

    /** Why not all of stdout was written, which a {@link PrintStream} keeps to itself; empty where it was. */
    public Optional<IOException> broken() {
        out.flush();
        return Optional.ofNullable(stdout.failure);
    }

    /** Remembers what went wrong. */
    private static final class Remembering extends FilterOutputStream {
        private IOException failure;

        Remembering(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
