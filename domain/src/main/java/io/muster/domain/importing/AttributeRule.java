package io.muster.domain.importing;

/** What becomes of the attributes that an account has where a record states some; each layout has its own. */
@FunctionalInterface
public interface AttributeRule {
    /** The record states all that there are to be. */
    AttributeRule REPLACE = (present, stated) -> stated;

    /** @return the attributes that the account is to have; all three are JSON objects in the form of their field */
    String after(String present, String stated);
}
