package io.muster.adapters.expressions;

import io.muster.domain.exporting.ColumnValue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes what a column shows of the values of {@link UserMember} and {@link JsonTree}. */
final class Values {
    private Values() {
    }

    static ColumnValue of(Object value) {
        if (value instanceof String text) {
            return new ColumnValue.Text(text);
        } else if (value instanceof Boolean flag) {
            return new ColumnValue.Flag(flag);
        } else if (value instanceof Long number) {
            return new ColumnValue.Number(BigDecimal.valueOf(number));
        } else if (value instanceof BigDecimal number) {
            return new ColumnValue.Number(number);
        } else if (value instanceof Instant moment) {
            return new ColumnValue.Time(moment);
        } else if (value instanceof List<?> items) {
            return new ColumnValue.Items(items.stream().filter(Objects::nonNull).map(Values::of).toList());
        } else {
            return value == null ? ColumnValue.NOTHING : new ColumnValue.Members(JsonTree.text((Map<?, ?>) value));
        }
    }
}
