package io.muster.application.port.out;

import io.muster.application.JobId;
import io.muster.application.importing.PlannedDefinition;
import io.muster.domain.defining.DefinitionRecord;

import java.util.List;

/**
 * The rows of an import that state roles and groups, with what was decided on them. They are few enough to be held at once.
 * {@link Plans#report} tells of them too, and {@link ImportStaging#discard} forgets them. A constant number of statements a call.
 */
public interface DefinitionRows {
    /** Adds a chunk of records, in the order of their rows. */
    void append(JobId job, List<DefinitionRecord> records);

    /** All records of the import, in the order of their rows. */
    List<DefinitionRecord> staged(JobId job);

    /** Adds decisions on records that were staged. */
    void decide(JobId job, List<PlannedDefinition> rows);

    /** The records on which was decided, with the decisions exactly as they were added, in the order of the rows. */
    List<PlannedDefinition> planned(JobId job);
}
