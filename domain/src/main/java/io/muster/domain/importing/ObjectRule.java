package io.muster.domain.importing;

import io.muster.domain.account.Field;

/** What becomes of a field that holds an object where a record states one; each file has its own. */
@FunctionalInterface
public interface ObjectRule {
    /** The record states all that there is to be. */
    ObjectRule REPLACE = (field, present, stated) -> stated;

    /** @return what the account is to have in the field; all three are JSON objects in the form of {@link Field.Kind#JSON} */
    String after(Field field, String present, String stated);
}
