package io.muster.adapters.directory;

/** Settings by which no directory can be asked, as things are; the message tells what to do. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
