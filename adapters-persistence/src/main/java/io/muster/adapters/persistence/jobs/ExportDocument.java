package io.muster.adapters.persistence.jobs;

import io.muster.application.JobId;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.ExportState;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.access.Name;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.SortKey;

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
            .put("done", job.done()).put("total", job.total()).put("asOf", job.asOf()).put("fileName", job.fileName())
            .put("size", job.size()).put("failure", job.failure()).put("finishedAt", job.finishedAt())
            .put("attempt", job.attempt())
            .put("losses", job.losses().stream().map(ExportDocument::loss).map(Document::members).toList()).json();
    }

    static ExportJob read(String text) {
        Document job = Document.parse(text);
        return new ExportJob(JobId.of(job.text("id")), new Tenant(new Name(job.text("tenant"))), job.text("createdBy"),
            job.time("createdAt").orElseThrow(), job.document("request").map(ExportDocument::request).orElseThrow(),
            job.members().containsKey("scope") ? Scope.of(job.names("scope")) : Scope.EVERYWHERE,
            job.word("state", ExportState.class), job.number("done"), job.number("total"), job.time("asOf"),
            job.optional("fileName"), job.number("size"), job.optional("failure"), job.time("finishedAt"), job.number("attempt"),
            job.documents("losses").stream().map(ExportDocument::loss).toList());
    }

    private static Document loss(Loss loss) {
        return Document.empty().put("path", loss.path()).put("reason", loss.reason()).put("count", loss.count()).put("first", loss.first());
    }

    private static Loss loss(Document loss) {
        return new Loss(loss.text("path"), loss.text("reason"), loss.number("count"), loss.text("first"));
    }

    private static Document request(ExportRequest request) {
        return Document.empty().put("format", request.format()).put("layout", request.layout())
            .put("connection", request.connection().value())
            .put("accountIds", request.accountIds().stream().map(AccountId::toString).toList())
            .put("includeDisabled", request.includeDisabled())
            .put("sort", request.sort().stream().map(key -> (key.descending() ? "-" : "") + key.property().label())
                .collect(Collectors.joining(",")))
            .put("includeCredentials", request.includeCredentials()).put("fileName", request.fileName());
    }

    private static ExportRequest request(Document request) {
        return new ExportRequest(request.text("format"), request.text("layout"), new Name(request.text("connection")),
            request.texts("accountIds").stream().map(AccountId::of).collect(Collectors.toUnmodifiableSet()),
            request.flag("includeDisabled"), SortKey.parse(request.text("sort")), request.flag("includeCredentials"),
            request.optional("fileName"));
    }
}
