package io.muster.adapters.files.layout;

/** The times that a file may tell of an account; only a new account takes them over. */
public enum ActivityTime {
    CREATED_AT("createdAt"),
    UPDATED_AT("updatedAt"),
    LAST_LOGIN_AT("lastLoginAt");

    private final String label;

    ActivityTime(String label) {
        this.label = label;
    }

    /** Its name in Muster's own files and in the API. */
    public String label() {
        return label;
    }
}
