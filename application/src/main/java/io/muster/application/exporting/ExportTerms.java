package io.muster.application.exporting;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.exporting.columns.ChosenColumns;
import io.muster.application.files.LayoutDescription;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.ColumnExpressions.ComputedColumns;
import io.muster.application.searching.Queries;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.AccountQuery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether what somebody asks for can be exported, and for whose accounts. */
record ExportTerms(AccountSink sink, ChosenColumns columns, Queries queries) {
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** Whose accounts the caller may have in such a file. @throws Refusal where the caller may export nothing like it */
    static Scope scope(Caller caller, ExportRequest request) {
        caller.mustHold(Permission.ACCOUNTS_EXPORT);
        Scope exported = caller.scope(Permission.ACCOUNTS_EXPORT);
        if (!request.includeCredentials()) {
            return exported;
        }
        caller.mustHold(Permission.CREDENTIALS_EXPORT);
        return exported.within(caller.scope(Permission.CREDENTIALS_EXPORT));
    }

    /** @return the columns, where they are chosen. @throws Refusal for what cannot be written */
    Optional<ComputedColumns> check(Tenant tenant, ExportRequest request) {
        LayoutDescription layout = layout(request.layout());
        if (!layout.writes().contains(request.format())) {
            throw Refusal.invalid("format.unknown", "the layout " + layout.name() + " is not written as '" + request.format()
                + "' but as: " + String.join(", ", layout.writes()));
        }
        queries.parse(tenant, request.selection().query());
        return columns.of(tenant, request);
    }

    /** Whom a selection means, of everybody. @throws Refusal for a query that cannot be read */
    AccountQuery meant(Tenant tenant, Selection selection) {
        AccountQuery some = selection.accountIds().isEmpty() ? AccountQuery.EVERYBODY : new AccountQuery.WithId(selection.accountIds());
        return AccountQuery.all(new AccountQuery.InConnection(selection.connection()), some, status(selection),
            queries.parse(tenant, selection.query()));
    }

    /** That somebody cannot sign in any more is a change, too. */
    private static AccountQuery status(Selection selection) {
        if (selection.since().isPresent()) {
            return new AccountQuery.ChangedSince(withOverlap(selection.since().get()));
        }
        return selection.includeDisabled() ? AccountQuery.EVERYBODY : new AccountQuery.Enabled();
    }

    /**
     * The moment from which on everything is told that a file as of another moment may lack: what was being written then, by the
     * clock of whichever node. Some of it is told twice.
     */
    static Instant withOverlap(Instant since) {
        return since.minus(OVERLAP);
    }

    /** @throws Refusal where there is none of this name */
    LayoutDescription layout(String name) {
        List<LayoutDescription> layouts = sink.layouts();
        return layouts.stream().filter(known -> known.name().equals(name)).findFirst()
            .orElseThrow(() -> Refusal.invalid("layout.unknown", "there is no layout '" + name + "'; there are: "
                + String.join(", ", layouts.stream().map(LayoutDescription::name).toList())));
    }
}
