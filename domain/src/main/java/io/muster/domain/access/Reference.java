package io.muster.domain.access;

/** The places in an account where it refers to roles, groups and teams. */
public enum Reference {
    ROLES("roles", ReferenceKind.ROLE),
    MAIN_GROUP("mainGroup", ReferenceKind.GROUP),
    GROUPS("groups", ReferenceKind.GROUP),
    TEAMS("teams", ReferenceKind.TEAM);

    private final String label;
    private final ReferenceKind kind;

    Reference(String label, ReferenceKind kind) {
        this.label = label;
        this.kind = kind;
    }

    /** The place's name in Muster's own files, in the API and in reports. */
    public String label() {
        return label;
    }

    public ReferenceKind kind() {
        return kind;
    }

    /** Whether there is room for one name only. */
    public boolean single() {
        return this == MAIN_GROUP;
    }
}
