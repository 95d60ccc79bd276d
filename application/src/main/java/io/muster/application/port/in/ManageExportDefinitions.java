package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.saved.ExportDefinition;
import io.muster.domain.access.Name;

/**
 * Looks after saved exports. All of it asks for {@code accounts:export}; one's own and the shared ones are seen, one's own changed.
 * Who holds {@code settings:manage} besides sees and changes all.
 */
public interface ManageExportDefinitions {
    Page<ExportDefinition> page(Caller caller, PageRequest request);

    ExportDefinition get(Caller caller, Name name);

    /**
     * For an export that names it.
     *
     * @throws io.muster.application.Refusal INVALID {@code export-definition.unknown}
     */
    ExportDefinition choose(Caller caller, Name name);

    /**
     * Makes it, or replaces the one of this name, which stays its owner's.
     *
     * @return whether there was none
     * @throws io.muster.application.Refusal for what cannot be exported, and where the name is somebody else's
     */
    boolean save(Caller caller, Name name, boolean shared, ExportRequest request);

    void delete(Caller caller, Name name);
}
