package io.muster.application.files;

/** A format has no room for all that is to be written; the message says what to do. */
public final class FileFull extends RuntimeException {
    private static final long serialVersionUID = 1;

    public FileFull(String message) {
        super(message, null, false, false);
    }
}
