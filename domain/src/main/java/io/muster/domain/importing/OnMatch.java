package io.muster.domain.importing;

/** What happens to an account that is there already. */
public enum OnMatch {
    /** It is left alone, and the report says so. */
    SKIP,
    /** Fields that the record carries with a value are set; blank and missing ones are kept. */
    UPDATE,
    /** All that the record carries is set; a blank clears. */
    OVERWRITE
}
