package io.muster.application.exporting;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.columns.ColumnOffer;
import io.muster.application.port.in.PrepareExports;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.ColumnExpressions.ComputedColumns;
import io.muster.application.port.out.FilePreviews.Preview;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Permission;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Scope;
import io.muster.domain.account.Account;
import io.muster.domain.exporting.AccountQuery;

import java.util.List;
import java.util.Optional;

/** Reads no more than a page, whatever there is. */
final class PrepareExportsService implements PrepareExports {
    private static final int ROWS = 10;

    private final ExportUseCases.Needs needs;
    private final Store store;
    private final ExportTerms terms;
    private final Listed listed;

    PrepareExportsService(ExportUseCases.Needs needs) {
        this.needs = needs;
        this.store = needs.store();
        this.terms = needs.terms();
        this.listed = needs.listed();
    }

    @Override
    public ColumnOffer columns(Caller caller) {
        caller.mustHold(Permission.ACCOUNTS_EXPORT);
        return ColumnOffer.of(needs.expressions().choices());
    }

    @Override
    public long count(Caller caller, ExportRequest request) {
        Scope scope = ExportTerms.scope(caller, request);
        terms.layout(request.layout());
        terms.columns().of(caller.tenant(), request);
        Optional<List<Definition>> definitions = listed.of(caller.tenant(), request.layout(), scope);
        return definitions.isPresent() ? definitions.get().size() : accounts(caller, request, scope, 1).total();
    }

    @Override
    public ExportPreview preview(Caller caller, ExportRequest request) {
        Scope scope = ExportTerms.scope(caller, request);
        Optional<ComputedColumns> columns = terms.check(caller.tenant(), request);
        // Without hashes: what is shown is in no audit trail, as what is downloaded is.
        ExportShape shape = new ExportShape(request.format(), request.layout(), caller.tenant(), needs.clock().instant(), false,
            RoleLabels.of(store.references().all(caller.tenant(), ReferenceKind.ROLE)), columns);
        try (Preview file = needs.previews().begin(shape)) {
            Optional<List<Definition>> definitions = listed.of(caller.tenant(), request.layout(), scope);
            return definitions.isPresent() ? ofDefinitions(definitions.get(), file)
                : ofAccounts(caller, accounts(caller, request, scope, ROWS), file);
        }
    }

    private static ExportPreview ofDefinitions(List<Definition> all, Preview file) {
        file.writer().finish(all.subList(0, Math.min(ROWS, all.size())));
        return new ExportPreview(file.shown().get(), all.size(), file.writer().losses());
    }

    private ExportPreview ofAccounts(Caller caller, Page<Account> first, Preview file) {
        file.writer().write(first.items());
        file.writer().finish(ExportedDefinitions.of(store.references(), caller.tenant(), file.writer().named()));
        return new ExportPreview(file.shown().get(), first.total(), file.writer().losses());
    }

    private Page<Account> accounts(Caller caller, ExportRequest request, Scope scope, int limit) {
        AccountQuery query = AccountQuery.all(AccountQuery.in(scope), terms.meant(caller.tenant(), request.selection()));
        return store.accounts().page(caller.tenant(), query, request.sort(), PageRequest.first(limit));
    }
}
