package io.muster.domain.importing;

import io.muster.domain.account.Field;

/**
 * What finds the account that a record without a known id speaks of; each layout has its own. Where it is the e-mail and the
 * file has no user name, the layout states the e-mail as user name too: a new account gets it, and one that is there keeps
 * its own.
 */
public enum CorrelationKey {
    USER_NAME, EMAIL;

    /** Whether the record's user name is only its e-mail, in place of one that the file does not have. */
    public boolean lendsUserName(AccountRecord record) {
        return this == EMAIL && record.value(Field.EMAIL).isPresent() && record.key(Field.EMAIL).equals(record.key(Field.USER_NAME));
    }
}
