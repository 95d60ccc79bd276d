package io.muster.adapters.persistence.sql;

/** The database failed, or a statement is wrong; not for what the data is. It may work later. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
