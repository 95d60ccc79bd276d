package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.exporting.ExportPreview;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.columns.ColumnOffer;

/** Tells what an export would give. Asks for {@code accounts:export}, and sees what the export would see; starts nothing. */
public interface PrepareExports {
    ColumnOffer columns(Caller caller);

    /**
     * How many accounts, roles or groups would be exported; beyond 100,000 some seconds old.
     *
     * @param request whose format is of no concern
     * @throws io.muster.application.Refusal as {@link ExportAccounts#start}
     */
    long count(Caller caller, ExportRequest request);

    /**
     * The first rows of the file, without password hashes even where the file would have them.
     *
     * @throws io.muster.application.Refusal as {@link ExportAccounts#start}
     */
    ExportPreview preview(Caller caller, ExportRequest request);
}
