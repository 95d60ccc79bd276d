package io.muster.application.port.out;

import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.importing.AppliedRow;
import io.muster.application.importing.PlannedChunk;
import io.muster.application.importing.PlannedRow;
import io.muster.application.importing.ReportedRow;
import io.muster.application.importing.RowFilter;
import io.muster.application.importing.RowOutcome;
import io.muster.application.importing.RowRange;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.util.List;

/** The decisions of each import, row by row, and what became of them. A constant number of statements a call. */
public interface Plans {
    /** Adds decisions on staged records, in the order of the rows. */
    void append(JobId job, List<PlannedRow> rows);

    /** A part of the plan, with the decisions to write exactly as they were added. */
    PlannedChunk chunk(JobId job, RowRange rows);

    /** Notes the rows whose decision was not carried out. All others up to the import's checkpoint were. */
    void except(JobId job, List<RowOutcome> outcomes);

    /** The report, in the order of the rows. */
    Page<ReportedRow> report(JobId job, RowFilter filter, PageRequest request);

    /**
     * What the imports of a tenant did to an account, row by row: those whose import ended last come first, of one import the last
     * row. What an import that still goes on has done is newer than all that.
     */
    Page<AppliedRow> applied(Tenant tenant, AccountId account, PageRequest request);
}
