package io.muster.adapters.directory.server;

/** Settings by which no directory can be asked, as things are; the message tells what to do. */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
