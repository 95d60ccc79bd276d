package io.muster.application.importing;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.accounts.VisibleAccounts;
import io.muster.application.jobs.VisibleJobs;
import io.muster.application.port.in.ReadAccountImports;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Permission;
import io.muster.domain.account.AccountId;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

final class ReadAccountImportsService implements ReadAccountImports {
    private final Store store;
    private final VisibleAccounts accounts;
    private final VisibleJobs<ImportJob> imports;

    ReadAccountImportsService(Store store) {
        this.store = store;
        this.accounts = new VisibleAccounts(store);
        this.imports = ImportJob.visible(store.imports());
    }

    @Override
    public Page<AccountImport> page(Caller caller, AccountId account, PageRequest request) {
        caller.mustHold(Permission.ACCOUNTS_VIEW);
        accounts.find(caller, account, Permission.ACCOUNTS_VIEW);
        Page<AppliedRow> applied = store.plans().applied(caller.tenant(), account, request);
        Set<JobId> ids = applied.items().stream().map(AppliedRow::job).collect(Collectors.toSet());
        Map<JobId, ImportJob> jobs = store.imports().findAll(ids).stream().collect(Collectors.toMap(ImportJob::id, Function.identity()));
        return applied.map(one -> told(caller, jobs.get(one.job()), one.row()));
    }

    private AccountImport told(Caller caller, ImportJob job, PlannedRow row) {
        return AccountImport.of(job, row, imports.sees(caller, job));
    }
}
