package io.muster.adapters.expressions;

import io.muster.domain.exporting.ColumnValue;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes a column's value of what an expression gives. */
final class Results {
    /** What a cell of a workbook holds. */
    static final int LONGEST = 32_767;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final double WHOLE = 1L << 53;

    private int room = LONGEST;

    private Results() {
    }

    /** @throws Budget.Exceeded where it is longer than a cell holds, or no value */
    static ColumnValue of(Object result) {
        return new Results().value(result);
    }

    private ColumnValue value(Object result) {
        take(1);
        if (result == null || Undefined.isUndefined(result)) {
            return ColumnValue.NOTHING;
        } else if (result instanceof Boolean flag) {
            return new ColumnValue.Flag(flag);
        } else if (result instanceof CharSequence text) {
            take(text.length() - 1);
            return new ColumnValue.Text(text.toString());
        } else if (result instanceof Number number) {
            return new ColumnValue.Number(decimal(number.doubleValue()));
        } else if (result instanceof NativeArray list) {
            return items(list);
        } else if (result instanceof Realm.MapObject object) {
            return members(JsonTree.text(object.members()));
        } else {
            return time(result);
        }
    }

    private void take(int characters) {
        room -= characters;
        if (room < 0) {
            throw new Budget.Exceeded("is longer than the " + LONGEST + " characters that a cell holds");
        }
    }

    private static BigDecimal decimal(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new Budget.Exceeded("is no number, though it was computed as one");
        }
        return number == Math.rint(number) && Math.abs(number) < WHOLE ? BigDecimal.valueOf((long) number)
            : new BigDecimal(ScriptRuntime.toString(number));
    }

    private ColumnValue items(NativeArray list) {
        List<ColumnValue> items = new ArrayList<>();
        for (int i = 0; i < list.getLength(); i++) {
            ColumnValue item = value(list.get(i, list));
            if (!item.equals(ColumnValue.NOTHING)) {
                items.add(item);
            }
        }
        return new ColumnValue.Items(items);
    }

    private ColumnValue members(String json) {
        take(json.length());
        return new ColumnValue.Members(json);
    }

    private static ColumnValue time(Object result) {
        if (!(result instanceof Scriptable object) || !object.getClassName().equals("Date")) {
            throw new Budget.Exceeded("is no value");
        }
        double millis = ScriptRuntime.toNumber(object);
        if (!(millis >= EARLIEST.toEpochMilli() && millis <= LATEST.toEpochMilli())) {
            throw new Budget.Exceeded("is no time, though it was computed as one");
        }
        return new ColumnValue.Time(Instant.ofEpochMilli((long) millis));
    }
}
