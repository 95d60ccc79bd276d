package io.muster.adapters.expressions;

import io.muster.application.port.out.ColumnExpressions.ComputedColumns;
import io.muster.domain.access.Connection;
import io.muster.domain.account.Account;
import io.muster.domain.exporting.ColumnValue;

import java.util.ArrayList;
import java.util.List;

/** @param cells as many as names */
record CompiledColumns(List<String> names, List<Cell> cells, Connection.Kind kind) implements ComputedColumns {
    @Override
    public List<ColumnValue> values(Account account) {
        User user = new User(account, kind);
        List<ColumnValue> values = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            values.add(cell.of(user));
        }
        return values;
    }
}
