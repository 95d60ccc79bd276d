package io.muster.adapters.cli.jobs;

import java.util.Locale;

/** What a job does. */
public enum Kind {
    IMPORT, EXPORT, CHANGE;

    /** The path of a job. */
    public String path(String id) {
        return list() + "/" + id;
    }

    /** The path of all of them. */
    public String list() {
        return this + "s";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
