package io.muster.adapters.persistence.jobs;

import io.muster.application.JobId;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.ExportState;
import io.muster.application.exporting.ExportedFile;
import io.muster.application.exporting.Selection;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.access.Name;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.SortKey;

import java.util.Optional;
import java.util.stream.Collectors;

/** An export as a document. */
final class ExportDocument {
    private ExportDocument() {
    }

    static String write(ExportJob job) {
        return Document.empty()
            .put("id", job.id()).put("tenant", job.tenant().name()).put("createdBy", job.createdBy())
            .put("createdAt", job.createdAt()).put("request", request(job.request()))
            .put("scope", job.scope().everywhere() ? null : Document.spelled(job.scope().groups())).put("state", job.state())
            .put("done", job.done()).put("total", job.total()).put("asOf", job.asOf())
            .put("file", job.file().map(ExportDocument::file)).put("failure", job.failure()).put("finishedAt", job.finishedAt())
            .put("attempt", job.attempt())
            .put("losses", job.losses().stream().map(ExportDocument::loss).map(Document::members).toList()).json();
    }

    static ExportJob read(String text) {
        Document job = Document.parse(text);
        return new ExportJob(JobId.of(job.text("id")), new Tenant(new Name(job.text("tenant"))), job.text("createdBy"),
            job.time("createdAt").orElseThrow(), job.document("request").map(ExportDocument::request).orElseThrow(),
            job.members().containsKey("scope") ? Scope.of(job.names("scope")) : Scope.EVERYWHERE,
            job.word("state", ExportState.class), job.number("done"), job.number("total"), job.time("asOf"),
            file(job), job.optional("failure"), job.time("finishedAt"), job.number("attempt"),
            job.documents("losses").stream().map(ExportDocument::loss).toList());
    }

    private static Document file(ExportedFile file) {
        return Document.empty().put("name", file.name()).put("size", file.size()).put("expiresAt", file.expiresAt());
    }

    /** Earlier builds have the members of the file among those of the job. */
    private static Optional<ExportedFile> file(Document job) {
        return job.document("file").map(file -> new ExportedFile(file.text("name"), file.number("size"), file.time("expiresAt")))
            .or(() -> job.optional("fileName").map(name -> new ExportedFile(name, job.number("size"), Optional.empty())));
    }

    private static Document loss(Loss loss) {
        return Document.empty().put("path", loss.path()).put("reason", loss.reason()).put("count", loss.count()).put("first", loss.first());
    }

    private static Loss loss(Document loss) {
        return new Loss(loss.text("path"), loss.text("reason"), loss.number("count"), loss.text("first"));
    }

    private static Document request(ExportRequest request) {
        return Document.empty().put("format", request.format()).put("layout", request.layout())
            .put("selection", selection(request.selection()))
            .put("columns", request.columns().stream().map(ExportDocument::column).map(Document::members).toList())
            .put("sort", SortKey.text(request.sort()))
            .put("includeCredentials", request.includeCredentials()).put("fileName", request.fileName());
    }

    private static ExportRequest request(Document request) {
        // Requests of earlier builds have the members of the selection among their own, and no columns.
        return new ExportRequest(request.text("format"), request.text("layout"),
            selection(request.document("selection").orElse(request)),
            request.documents("columns").stream().map(column -> new Column(column.text("name"), column.text("value"))).toList(),
            SortKey.parse(request.text("sort")), request.flag("includeCredentials"), request.optional("fileName"));
    }

    private static Document column(Column column) {
        return Document.empty().put("name", column.name()).put("value", column.value());
    }

    private static Document selection(Selection selection) {
        return Document.empty().put("connection", selection.connection().value()).put("query", selection.query())
            .put("accountIds", selection.accountIds().stream().map(AccountId::toString).toList())
            .put("includeDisabled", selection.includeDisabled());
    }

    private static Selection selection(Document selection) {
        return new Selection(new Name(selection.text("connection")), selection.optional("query"),
            selection.texts("accountIds").stream().map(AccountId::of).collect(Collectors.toUnmodifiableSet()),
            selection.flag("includeDisabled"));
    }
}
