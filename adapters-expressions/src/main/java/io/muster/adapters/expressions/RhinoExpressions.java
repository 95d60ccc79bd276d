package io.muster.adapters.expressions;

import io.muster.application.Refusal;
import io.muster.application.port.out.ColumnExpressions;
import io.muster.domain.access.Connection;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.ColumnChoice;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Paths by themselves, and expressions by Rhino, which is not begun where there are only paths. Stateless. */
public final class RhinoExpressions implements ColumnExpressions {
    @Override
    public List<ColumnChoice> choices() {
        return Stream.of(UserMember.values()).map(UserMember::choice).toList();
    }

    @Override
    public ComputedColumns compile(List<Column> columns, Connection.Kind kind) {
        Optional<Realm> realm = Optional.empty();
        List<Cell> cells = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            try {
                Optional<Path> path = Path.of(column.value());
                if (path.isEmpty() && realm.isEmpty()) {
                    realm = Optional.of(new Realm());
                }
                cells.add(path.isPresent() ? path.get().cell() : Expression.of(column.value(), realm.orElseThrow()));
            } catch (NotUnderstood e) {
                problems.add(new Problem(ProblemCode.EXPRESSION_INVALID, "columns[" + i + "].value",
                    "column '" + column.name() + "', " + e.place() + ": " + e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.rejected(problems);
        }
        return new CompiledColumns(columns.stream().map(Column::name).toList(), List.copyOf(cells), kind);
    }
}
