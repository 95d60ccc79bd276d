package io.muster.bootstrap.demo;

import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ReportedRow;
import io.muster.application.importing.RowChange;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;
import io.muster.domain.problem.Problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An import's report as plain text, for somebody who reads it on a terminal. */
final class ReportText {
    private static final String LINE = "%4s  %-9s  %-8s  %-16s  %s%n";

    private ReportText() {
    }

    static String of(ImportJob job, List<ReportedRow> rows) {
        StringBuilder text = new StringBuilder(summary(job)).append(System.lineSeparator());
        text.append(String.format(LINE, "row", "decision", "outcome", "key", "what"));
        for (ReportedRow row : rows) {
            List<String> details = details(row);
            text.append(String.format(LINE, row.row(), row.decision(), outcome(row.outcome()), row.title(),
                details.isEmpty() ? "" : details.get(0)));
            details.stream().skip(1).forEach(detail -> text.append(String.format(LINE, "", "", "", "", detail)));
        }
        return text.toString();
    }

    private static String summary(ImportJob job) {
        String counts = Stream.of(Decision.Kind.values())
            .map(kind -> job.plan().count(kind) + " " + kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
        String teams = job.plan().toCreate(ReferenceKind.TEAM).isEmpty() ? "none" : names(job.plan().toCreate(ReferenceKind.TEAM));
        return String.format("%s: %s, onMatch %s%nPlan: %s. Teams to create: %s. Memberships lost: %d.%n",
            job.request().fileName(), job.state(), job.rules().orElseThrow().onMatch(), counts, teams, job.plan().membershipsLost());
    }

    private static String outcome(Optional<Outcome> outcome) {
        return outcome.map(known -> known.kind().name()).orElse("-");
    }

    private static List<String> details(ReportedRow row) {
        return switch (row.decision()) {
            case CREATE, UPDATE -> changes(row);
            case UNCHANGED -> List.of("is already so");
            case SKIP, REJECT -> row.reasons().stream().map(Problem::message).toList();
        };
    }

    private static List<String> changes(ReportedRow row) {
        List<String> lines = new ArrayList<>();
        for (RowChange change : row.changes()) {
            if (change instanceof RowChange.Value value) {
                lines.add(line(value.field(), quoted(value.from()), quoted(value.to())));
            } else if (change instanceof RowChange.Many many) {
                lines.add(line(many.field(), many.from() == null ? "" : joined(many.from()), joined(many.to())));
            }
        }
        if (!row.membershipsLost().isEmpty()) {
            lines.add("loses its place in " + joined(row.membershipsLost()));
        }
        return lines;
    }

    private static String line(String label, String from, String to) {
        return from.isEmpty() ? label + ": " + to : label + ": " + from + " → " + (to.isEmpty() ? "(none)" : to);
    }

    private static String quoted(String value) {
        return value == null ? "" : "'" + value + "'";
    }

    private static String joined(Collection<String> texts) {
        return String.join(", ", texts);
    }

    private static String names(Collection<Name> names) {
        return joined(names.stream().map(Name::value).toList());
    }
}
