package io.muster.adapters.cli.output;

import java.util.Locale;

/** How what was asked for is printed. */
public enum Format {
    /** For people. */
    TABLE,
    /** What the server says, for programs. */
    JSON,
    /** For spreadsheets. */
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
