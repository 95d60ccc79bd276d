package io.muster.domain.access;

import java.util.Objects;

/** The isolation boundary: everything else belongs to exactly one tenant. */
public record Tenant(Name name) {
    public static final Tenant DEFAULT = new Tenant(new Name("default"));

    public Tenant {
        Objects.requireNonNull(name);
    }
}
