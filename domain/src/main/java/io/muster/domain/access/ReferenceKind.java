package io.muster.domain.access;

/** The kinds of things that accounts refer to by name. */
public enum ReferenceKind {
    ROLE("role"), GROUP("group"), TEAM("team");

    private final String label;

    ReferenceKind(String label) {
        this.label = label;
    }

    /** The word for a person. */
    public String label() {
        return label;
    }
}
