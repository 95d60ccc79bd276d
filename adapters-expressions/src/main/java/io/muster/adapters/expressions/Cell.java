package io.muster.adapters.expressions;

import io.muster.domain.exporting.ColumnValue;

/** How a column's value is had. */
@FunctionalInterface
interface Cell {
    ColumnValue of(User user);
}
