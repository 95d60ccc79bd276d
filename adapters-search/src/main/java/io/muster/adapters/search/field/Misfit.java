package io.muster.adapters.search.field;

/** A value that a field cannot have, or a question that it cannot be asked; the message tells what is expected. */
public final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Misfit(String expected) {
        super(expected, null, false, false);
    }
}
