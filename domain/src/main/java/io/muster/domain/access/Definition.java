package io.muster.domain.access;

import io.muster.domain.account.Text;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A role, a group or a team: a name that accounts refer to, with all that is known of it.
 *
 * @param name a role's code, a group's or a team's name
 * @param label what people read, for roles and groups (files may name a role by it); a team's is its name
 * @param permissions what a role allows; none for others
 * @param parent the unit above, for groups and teams
 * @param groups where a role is limited to the accounts of some groups and of those below them, these; none for others
 */
public record Definition(ReferenceKind kind, Name name, String label, Permissions permissions, Optional<Name> parent,
                         SortedSet<Name> groups) {
    public static final int MAX_LABEL_LENGTH = 255;

    /**
     * @throws IllegalArgumentException where the label is too long or holds control characters, a role has a parent, or one that is
     *     limited to some groups allows what is not about accounts
     */
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
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        if (!groups.isEmpty() && (kind != ReferenceKind.ROLE || permissions.everything())) {
            throw new IllegalArgumentException("only a role that lists its permissions can be limited to groups");
        }
        if (!groups.isEmpty() && permissions.listed().stream().anyMatch(Permission::isForNoGroup)) {
            throw new IllegalArgumentException("a role that is limited to groups can only hold permissions for accounts, not "
                + permissions.listed().stream().filter(Permission::isForNoGroup).map(Permission::value).collect(Collectors.joining(", ")));
        }
    }

    public Definition(ReferenceKind kind, Name name, String label, Permissions permissions, Optional<Name> parent) {
        this(kind, name, label, permissions, parent, Collections.emptySortedSet());
    }

    /** Whether a label holds no character that a label must not hold; white space around it is none of it. */
    public static boolean mayBeLabelled(String label) {
        return label.strip().chars().noneMatch(Character::isISOControl) && !Text.hasHalfCharacter(label);
    }

    public static Definition role(Name code, String label, Permissions permissions) {
        return new Definition(ReferenceKind.ROLE, code, label, permissions, Optional.empty());
    }

    /** The same role, for the accounts of some groups only. */
    public Definition limitedTo(Collection<Name> some) {
        return new Definition(kind, name, label, permissions, parent, new TreeSet<>(some));
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
