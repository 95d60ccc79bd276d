package io.muster.domain.access;

import java.util.List;
import java.util.Optional;

/** The places in an account where it refers to roles, groups and teams. */
public enum Reference {
    ROLES("roles", ReferenceKind.ROLE),
    MAIN_GROUP("mainGroup", ReferenceKind.GROUP),
    GROUPS("groups", ReferenceKind.GROUP),
    TEAMS("teams", ReferenceKind.TEAM);

    private static final List<Reference> VALUES = List.of(values());

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

    public static Optional<Reference> labelled(String label) {
        for (Reference place : VALUES) {
            if (place.label.equals(label)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** Whether there is room for one name only. */
    public boolean single() {
        return this == MAIN_GROUP;
    }
}
