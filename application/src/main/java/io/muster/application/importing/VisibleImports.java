package io.muster.application.importing;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Permission;

import java.util.List;
import java.util.Optional;

/** The imports that a caller may know of: whoever is limited to some groups knows those of nobody who reaches further. */
record VisibleImports(Store store) {
    ImportJob find(Caller caller, JobId id) {
        caller.mustHold(Permission.ACCOUNTS_IMPORT);
        return store.imports().find(caller.tenant(), id).filter(job -> sees(caller, job))
            .orElseThrow(() -> Refusal.notFound("import " + id));
    }

    Page<ImportJob> page(Caller caller, Optional<String> createdBy, PageRequest request) {
        caller.mustHold(Permission.ACCOUNTS_IMPORT);
        if (caller.scope(Permission.ACCOUNTS_IMPORT).everywhere()) {
            return store.imports().page(caller.tenant(), createdBy, request);
        }
        List<ImportJob> all = Page.all(part -> store.imports().page(caller.tenant(), createdBy, part));
        return Page.cut(all.stream().filter(job -> sees(caller, job)).toList(), request);
    }

    static boolean sees(Caller caller, ImportJob job) {
        return caller.authority().includes(Permission.ACCOUNTS_IMPORT)
            && caller.scope(Permission.ACCOUNTS_IMPORT).covers(job.importer().scope());
    }
}
