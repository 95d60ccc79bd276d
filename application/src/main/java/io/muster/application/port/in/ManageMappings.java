package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.SavedMapping;
import io.muster.domain.access.Name;

/** Looks after saved mappings. Reading asks for {@code accounts:import}, writing for {@code settings:manage}. */
public interface ManageMappings {
    Page<SavedMapping> page(Caller caller, PageRequest request);

    SavedMapping get(Caller caller, Name name);

    /**
     * For an import that names it.
     *
     * @throws io.muster.application.Refusal INVALID {@code mapping.unknown} with the names of those that there are
     */
    SavedMapping choose(Caller caller, Name name);

    /** Makes it, or replaces the one of this name. @return whether there was none */
    boolean save(Caller caller, SavedMapping mapping);

    void delete(Caller caller, Name name);
}
