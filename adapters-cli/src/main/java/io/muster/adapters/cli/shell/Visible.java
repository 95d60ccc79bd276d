package io.muster.adapters.cli.shell;

import java.util.regex.Pattern;

/** Text from elsewhere, such as a name in a file: on a terminal it must not be taken for a command to the terminal. */
public final class Visible {
    /** Control characters, and those that turn or hide the text around them. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern STEERING_WITHIN_LINES = Pattern.compile("(?!\\n)" + STEERING.pattern());
    private static final String SHOWN = "\ufffd";

    private Visible() {
    }

    /** In one line. */
    public static String line(String text) {
        return STEERING.matcher(text).replaceAll(SHOWN);
    }

    /** With its line breaks. */
    public static String lines(String text) {
        return STEERING_WITHIN_LINES.matcher(text).replaceAll(SHOWN);
    }
}
