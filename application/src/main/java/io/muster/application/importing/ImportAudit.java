package io.muster.application.importing;

import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.problem.Problem;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the audit trail tells of an import: the file by its name and hash, the rules, the counts. Nothing of what is in the file. */
final class ImportAudit {
    private ImportAudit() {
    }

    static Map<String, String> received(ImportJob job) {
        Map<String, String> details = file(job);
        details.put("bytes", Long.toString(job.file().size()));
        details.put("connection", job.request().connection().value());
        details.put("review", Boolean.toString(job.request().review()));
        if (!job.request().rules().equals(StatedRules.NONE)) {
            details.put("statedRules", text(job.request().rules()));
        }
        return details;
    }

    static Map<String, String> planned(ImportJob job) {
        Map<String, String> details = file(job);
        details.put("plannedBy", job.createdBy());
        job.rules().ifPresent(rules -> details.put("rules", text(rules.stated())));
        job.plan().counts().forEach((kind, count) -> details.put(word(kind), Integer.toString(count)));
        details.put("membershipsLost", Long.toString(job.plan().membershipsLost()));
        details.put("superAdministratorsEnded", Integer.toString(job.plan().superAdministratorsEnded()));
        for (ReferenceKind kind : ReferenceKind.values()) {
            if (!job.plan().toCreate(kind).isEmpty()) {
                details.put(kind.label() + "sToCreate", Integer.toString(job.plan().toCreate(kind).size()));
            }
        }
        return details;
    }

    static Map<String, String> ended(ImportJob job) {
        OutcomeSummary outcome = job.outcome();
        Map<String, String> details = file(job);
        job.shape().ifPresent(shape -> details.put("layout", shape.type().layout()));
        job.rules().ifPresent(rules -> details.put("rules", text(rules.stated())));
        job.failure().map(Problem::message).ifPresent(message -> details.put("failure", message));
        Map.of("created", outcome.created(), "updated", outcome.updated(), "unchanged", outcome.unchanged(), "skipped",
            outcome.skipped(), "rejected", outcome.rejected(), "stale", outcome.stale(), "failed", outcome.failed())
            .forEach((what, count) -> details.put(what, Integer.toString(count)));
        return details;
    }

    private static Map<String, String> file(ImportJob job) {
        return new TreeMap<>(Map.of("fileName", job.request().fileName(), "sha256", job.file().sha256()));
    }

    private static String text(StatedRules rules) {
        return rules.named().entrySet().stream().map(rule -> rule.getKey() + "=" + rule.getValue()).collect(Collectors.joining(", "));
    }

    private static String word(Decision.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
