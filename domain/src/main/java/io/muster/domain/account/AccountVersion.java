package io.muster.domain.account;

/** Counts the changes of an account from 1; a write that saw another version is refused. */
public record AccountVersion(long value) {
    public static final AccountVersion FIRST = new AccountVersion(1);

    public AccountVersion next() {
        return new AccountVersion(value + 1);
    }
}
