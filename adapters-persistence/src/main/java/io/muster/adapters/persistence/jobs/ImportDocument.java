package io.muster.adapters.persistence.jobs;

import io.muster.application.JobId;
import io.muster.application.files.FilePart;
import io.muster.application.files.FileShape;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportRequest;
import io.muster.application.importing.ImportState;
import io.muster.application.importing.OutcomeSummary;
import io.muster.application.importing.PlanSummary;
import io.muster.application.importing.Progress;
import io.muster.application.port.out.Spool.SpooledFile;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Field;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Importer;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** An import as a document. */
final class ImportDocument {
    private ImportDocument() {
    }

    static String write(ImportJob job) {
        return AuthorityDocument.write(job.importer().authority(), Document.empty())
            .put("id", job.id()).put("tenant", job.tenant().name())
            .put("importer", job.importer().account()).put("by", job.importer().by())
            .put("createdBy", job.createdBy()).put("createdAt", job.createdAt())
            .put("request", request(job.request()))
            .put("file", Document.empty().put("key", job.file().key()).put("size", job.file().size()).put("sha256", job.file().sha256()))
            .put("state", job.state())
            .put("shape", job.shape().map(ImportDocument::shape))
            .put("parts", job.parts().stream().map(ImportDocument::part).map(Document::members).toList())
            .put("rules", job.rules().map(RulesDocument::write))
            .put("done", job.progress().done()).put("total", job.progress().total())
            .put("plan", plan(job.plan())).put("outcome", outcome(job.outcome()))
            .put("failure", job.failure().map(ImportDocument::problem)).put("finishedAt", job.finishedAt())
            .json();
    }

    static ImportJob read(String text) {
        Document job = Document.parse(text);
        Document file = job.document("file").orElseThrow();
        return new ImportJob(JobId.of(job.text("id")), new Tenant(new Name(job.text("tenant"))),
            importer(job), job.text("createdBy"),
            job.time("createdAt").orElseThrow(), job.document("request").map(ImportDocument::request).orElseThrow(),
            new SpooledFile(file.text("key"), file.number("size"), file.text("sha256")), job.word("state", ImportState.class),
            job.document("shape").map(ImportDocument::shape), job.documents("parts").stream().map(ImportDocument::part).toList(),
            job.document("rules").map(RulesDocument::rules),
            new Progress((int) job.number("done"), (int) job.number("total")),
            job.document("plan").map(ImportDocument::plan).orElseThrow(),
            job.document("outcome").map(ImportDocument::outcome).orElseThrow(),
            job.document("failure").map(ImportDocument::problem), job.time("finishedAt"));
    }

    private static Importer importer(Document job) {
        return new Importer(AccountId.of(job.text("importer")), AuthorityDocument.read(job), new Permission(job.text("by")));
    }

    private static Document request(ImportRequest request) {
        return FileTypeDocument.write(request.type())
            .put("fileName", request.fileName()).put("connection", request.connection().value()).put("review", request.review())
            .put("rules", RulesDocument.write(request.rules())).put("sendLinks", request.sendLinks());
    }

    private static ImportRequest request(Document request) {
        return new ImportRequest(request.text("fileName"), new Name(request.text("connection")), FileTypeDocument.read(request),
            request.flag("review"), request.document("rules").map(RulesDocument::stated).orElseThrow(), request.flag("sendLinks"));
    }

    private static Document shape(FileShape shape) {
        return FileTypeDocument.write(shape.type())
            .put("defaults", RulesDocument.write(shape.defaults())).put("key", shape.key())
            .put("merged", shape.merged().stream().map(Field::label).sorted().toList());
    }

    private static FileShape shape(Document shape) {
        return new FileShape(FileTypeDocument.read(shape),
            shape.document("defaults").map(RulesDocument::rules).orElseThrow(), shape.word("key", CorrelationKey.class),
            shape.texts("merged").stream().flatMap(label -> Field.labelled(label).stream()).collect(Collectors.toSet()));
    }

    private static Document part(FilePart part) {
        return Document.empty().put("name", part.name()).put("layout", part.layout()).put("before", part.before());
    }

    private static FilePart part(Document part) {
        return new FilePart(part.text("name"), part.text("layout"), (int) part.number("before"));
    }

    private static Document plan(PlanSummary plan) {
        Document toCreate = Document.empty();
        plan.toCreate().forEach((kind, names) -> toCreate.put(kind.name(), Document.spelled(names)));
        return Document.empty().put("counts", plan.counts()).put("toCreate", toCreate)
            .put("membershipsLost", plan.membershipsLost())
            .put("superAdministratorsEnded", plan.superAdministratorsEnded()).put("linksToSend", plan.linksToSend())
            .put("lossToConfirm", plan.lossToConfirm());
    }

    private static PlanSummary plan(Document plan) {
        Map<Decision.Kind, Integer> counts = new EnumMap<>(Decision.Kind.class);
        Document stored = plan.document("counts").orElseThrow();
        stored.members().keySet().forEach(kind -> counts.put(Decision.Kind.valueOf(kind), (int) stored.number(kind)));
        Map<ReferenceKind, SortedSet<Name>> toCreate = new EnumMap<>(ReferenceKind.class);
        Document names = plan.document("toCreate").orElseThrow();
        names.members().keySet().forEach(kind -> toCreate.put(ReferenceKind.valueOf(kind), names.names(kind)));
        return new PlanSummary(counts, toCreate, plan.number("membershipsLost"),
            (int) plan.number("superAdministratorsEnded"), (int) plan.number("linksToSend"), plan.flag("lossToConfirm"));
    }

    private static Document outcome(OutcomeSummary outcome) {
        return Document.empty().put("created", outcome.created()).put("updated", outcome.updated())
            .put("unchanged", outcome.unchanged()).put("skipped", outcome.skipped()).put("rejected", outcome.rejected())
            .put("stale", outcome.stale()).put("failed", outcome.failed());
    }

    private static OutcomeSummary outcome(Document outcome) {
        return new OutcomeSummary((int) outcome.number("created"), (int) outcome.number("updated"),
            (int) outcome.number("unchanged"), (int) outcome.number("skipped"), (int) outcome.number("rejected"),
            (int) outcome.number("stale"), (int) outcome.number("failed"));
    }

    private static Document problem(Problem problem) {
        return Document.empty().put("code", problem.code().code()).put("path", problem.path()).put("message", problem.message());
    }

    private static Problem problem(Document problem) {
        return new Problem(ProblemCode.of(problem.text("code")), problem.text("path"), problem.text("message"));
    }
}
