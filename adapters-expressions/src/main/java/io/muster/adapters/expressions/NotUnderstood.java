package io.muster.adapters.expressions;

/** A value that is no path and no expression that is taken. */
final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1;
    private final int line;
    private final int column;

    /** @param line from 1, as is the column */
    NotUnderstood(String message, int line, int column) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
    }

    /** About the beginning of the value. */
    NotUnderstood(String message) {
        this(message, 1, 1);
    }

    String place() {
        return line == 1 ? "at character " + column : "at line " + line + ", character " + column;
    }
}
