package io.muster.application.exporting;

import io.muster.application.Caller;

import java.util.function.Consumer;

/** Starts exports for somebody who writes something of their own together with that. */
public interface StartExport {
    /**
     * @param together is done in the transaction that stores the export
     * @throws io.muster.application.Refusal as {@link io.muster.application.port.in.ExportAccounts#start}; nothing was written then
     */
    ExportJob start(Caller caller, ExportRequest request, Consumer<ExportJob> together);
}
