package io.muster.domain.importing;

/** What the directory behind a connection says of a record's account. */
public enum DirectoryVerdict {
    /** The connection has no directory, or the rules don't ask it. */
    NOT_ASKED,
    FOUND,
    /** Nobody has the name any more, but the entry that the account was made for is there under another. */
    RENAMED,
    DISABLED,
    MISSING,
    /** Several entries have the name. */
    AMBIGUOUS,
    /** Another entry has the name than the one that the account was made for. */
    REPLACED
}
