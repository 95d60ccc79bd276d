package io.muster.adapters.persistence.jobs;

import io.muster.application.JobId;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportState;
import io.muster.application.exporting.ExportedFile;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.access.Name;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;

import java.util.Optional;

/** An export as a document. */
final class ExportDocument {
    private ExportDocument() {
    }

    static String write(ExportJob job) {
        return Document.empty()
            .put("id", job.id()).put("tenant", job.tenant().name()).put("createdBy", job.createdBy())
            .put("createdAt", job.createdAt()).put("request", ExportRequestDocument.write(job.request()))
            .put("scope", job.scope().everywhere() ? null : Document.spelled(job.scope().groups())).put("state", job.state())
            .put("done", job.done()).put("total", job.total()).put("asOf", job.asOf())
            .put("file", job.file().map(ExportDocument::file)).put("failure", job.failure()).put("finishedAt", job.finishedAt())
            .put("attempt", job.attempt())
            .put("losses", job.losses().stream().map(ExportDocument::loss).map(Document::members).toList()).json();
    }

    static ExportJob read(String text) {
        Document job = Document.parse(text);
        return new ExportJob(JobId.of(job.text("id")), new Tenant(new Name(job.text("tenant"))), job.text("createdBy"),
            job.time("createdAt").orElseThrow(), job.document("request").map(ExportRequestDocument::read).orElseThrow(),
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
}
