package io.muster.application.exporting.columns;

import io.muster.application.Refusal;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.files.FileType;
import io.muster.application.port.out.ColumnExpressions;
import io.muster.application.port.out.ColumnExpressions.ComputedColumns;
import io.muster.application.port.out.Connections;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.Column;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the columns ready that a request asks for. */
public record ChosenColumns(ColumnExpressions expressions, Connections connections) {
    static final int MOST = 200;
    private static final int LONGEST_NAME = 255;

    /**
     * The columns, or nothing where the request leaves them to the layout.
     *
     * @throws Refusal where the layout's columns cannot be chosen or the connection is unknown, and for columns that are too many, have
     *     the same name or are not understood
     */
    public Optional<ComputedColumns> of(Tenant tenant, ExportRequest request) {
        Connection connection = connections.find(tenant, request.selection().connection())
            .orElseThrow(() -> Refusal.invalid("connection.unknown", "there is no connection " + request.selection().connection()));
        if (request.columns().isEmpty()) {
            return Optional.empty();
        }
        if (!request.layout().equals(FileType.CUSTOM)) {
            throw Refusal.invalid("columns.unsupported", "the layout " + request.layout() + " has columns of its own; they can be chosen "
                + "for the layout " + FileType.CUSTOM);
        }
        if (request.columns().size() > MOST) {
            throw Refusal.invalid("columns.too-many", "there can be " + MOST + " columns, not " + request.columns().size());
        }
        checkNames(request.columns());
        return Optional.of(expressions.compile(request.columns(), connection.kind()));
    }

    /** Names that differ by their case alone are one to people, and to those who read the file. */
    private static void checkNames(List<Column> columns) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String path = "columns[" + i + "].name";
            String name = columns.get(i).name();
            Integer before = seen.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), i);
            if (before != null) {
                problems.add(new Problem(ProblemCode.FIELD_INVALID, path, path + " is that of columns[" + before + "] already"));
            } else if (name.length() > LONGEST_NAME) {
                problems.add(new Problem(ProblemCode.FIELD_TOO_LONG, path, path + " has more than " + LONGEST_NAME + " characters"));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.rejected(problems);
        }
    }
}
