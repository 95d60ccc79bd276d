package io.muster.domain.importing;

/** What the directory behind a connection says of a record's account. */
public enum DirectoryVerdict {
    /** The connection has no directory, or the rules don't ask it. */
    NOT_ASKED,
    FOUND,
    DISABLED,
    MISSING
}
