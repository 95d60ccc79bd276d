package io.muster.application.twin;

import io.muster.application.Refusal;
import io.muster.application.port.out.ColumnExpressions;
import io.muster.domain.access.Connection;
import io.muster.domain.account.Account;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.ColumnChoice;
import io.muster.domain.exporting.ColumnValue;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.List;
import java.util.Optional;

/** Understands {@code userName}, and nothing else. */
public final class FakeExpressions implements ColumnExpressions {
    @Override
    public List<ColumnChoice> choices() {
        return List.of(new ColumnChoice("User name", "userName", Optional.of("username"), ColumnChoice.Type.TEXT));
    }

    @Override
    public ComputedColumns compile(List<Column> columns, Connection.Kind kind) {
        if (columns.stream().anyMatch(column -> !column.value().equals("userName"))) {
            throw Refusal.rejected(List.of(new Problem(ProblemCode.EXPRESSION_INVALID, "columns[0].value", "is no user name")));
        }
        return new ComputedColumns() {
            @Override
            public List<String> names() {
                return columns.stream().map(Column::name).toList();
            }

            @Override
            public List<ColumnValue> values(Account account) {
                return columns.stream().<ColumnValue>map(column -> new ColumnValue.Text(account.profile().userName().value())).toList();
            }
        };
    }
}
