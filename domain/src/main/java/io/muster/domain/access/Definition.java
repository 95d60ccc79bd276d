package io.muster.domain.access;

import io.muster.domain.account.Text;

import java.util.Objects;
import java.util.Optional;

/**
 * A role, a group or a team: a name that accounts refer to, with all that is known of it.
 *
 * @param name a role's code, a group's or a team's name
 * @param label what people read, for roles and groups (files may name a role by it); a team's is its name
 * @param permissions what a role allows; none for others
 * @param parent the unit above, for groups and teams
 */
public record Definition(ReferenceKind kind, Name name, String label, Permissions permissions, Optional<Name> parent) {
    public static final int MAX_LABEL_LENGTH = 255;

    /** @throws IllegalArgumentException where the label is too long or holds control characters, or a role has a parent */
    public Definition {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(permissions);
        label = label == null || label.isBlank() ? name.value() : label.strip();
        if (label.length() > MAX_LABEL_LENGTH || !mayBeLabelled(label)) {
            throw new IllegalArgumentException(
                "a label has at most " + MAX_LABEL_LENGTH + " characters and no control characters");
        }
        if (kind == ReferenceKind.ROLE && parent.isPresent()) {
            throw new IllegalArgumentException("a role has no parent");
        }
    }

    /** Whether a label holds no character that a label must not hold; white space around it is none of it. */
    public static boolean mayBeLabelled(String label) {
        return label.strip().chars().noneMatch(Character::isISOControl) && !Text.hasHalfCharacter(label);
    }

    public static Definition role(Name code, String label, Permissions permissions) {
        return new Definition(ReferenceKind.ROLE, code, label, permissions, Optional.empty());
    }

    public static Definition group(Name name, String label, Optional<Name> parent) {
        return new Definition(ReferenceKind.GROUP, name, label, Permissions.NONE, parent);
    }

    public static Definition team(Name name, Optional<Name> parent) {
        return new Definition(ReferenceKind.TEAM, name, null, Permissions.NONE, parent);
    }

    /** One of which nothing but the name is known. */
    public static Definition bare(ReferenceKind kind, Name name) {
        return new Definition(kind, name, null, Permissions.NONE, Optional.empty());
    }
}
