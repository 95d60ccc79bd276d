package io.muster.adapters.cli.shell;

import java.util.Map;
import java.util.function.Function;

/**
 * What becomes of what is printed.
 *
 * @param out whether stdout is a terminal
 * @param err whether stderr is one
 * @param width in columns
 * @param colours whether a terminal gets colours
 */
public record Screen(boolean out, boolean err, int width, boolean colours) {
    private static final int WIDTH = 80;
    private static final int NARROWEST = 20;

    /** No terminal at all. */
    public static final Screen NONE = new Screen(false, false, WIDTH, false);

    /**
     * The launching script knows which streams are terminals, and how wide; without it the JDK says so of stdin and stdout together.
     *
     * @param properties the system's
     * @param console whether stdin and stdout are a terminal
     */
    public static Screen of(Function<String, String> properties, boolean console, Map<String, String> environment) {
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        return new Screen(said(properties.apply("muster.terminal.out"), console) && !dumb,
            said(properties.apply("muster.terminal.err"), console) && !dumb,
            width(properties.apply("muster.terminal.width")),
            // https://no-color.org: whatever it says, unless it is empty
            environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    private static boolean said(String property, boolean otherwise) {
        return property == null || property.isEmpty() ? otherwise : Boolean.parseBoolean(property);
    }

    private static int width(String property) {
        return property != null && property.matches("[1-9][0-9]{0,3}") ? Math.max(Integer.parseInt(property), NARROWEST) : WIDTH;
    }
}
