package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;

/**
 * Looks after roles, groups and teams. Reading asks for {@code accounts:view}, writing for {@code settings:manage}; nobody
 * gives a role a permission that they don't hold, and the built-in role stays as it is.
 */
public interface ManageReferences {
    Page<Definition> page(Caller caller, ReferenceKind kind, PageRequest request);

    Definition get(Caller caller, ReferenceKind kind, Name name);

    Definition create(Caller caller, Definition definition);

    /** Replaces all but the name. */
    Definition replace(Caller caller, Definition definition);

    /** @throws io.muster.application.Refusal CONFLICT {@code reference.in-use} where something refers to it */
    void delete(Caller caller, ReferenceKind kind, Name name);
}
