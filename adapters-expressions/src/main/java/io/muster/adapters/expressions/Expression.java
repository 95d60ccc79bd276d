package io.muster.adapters.expressions;

import io.muster.domain.exporting.ColumnValue;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.Function;

/** An expression that is ready. Whatever goes wrong with it for one account is a {@link ColumnValue.Failed}. */
final class Expression implements Cell {
    private final Realm realm;
    private final Function function;

    private Expression(Realm realm, Function function) {
        this.realm = realm;
        this.function = function;
    }

    /** @throws NotUnderstood where the text is no expression that is taken */
    static Expression of(String text, Realm realm) throws NotUnderstood {
        Grammar.check(text);
        return new Expression(realm, realm.compile(text));
    }

    @Override
    public ColumnValue of(User user) {
        try {
            return realm.call(function, user, Results::of);
        } catch (Budget.Exceeded e) {
            return failed(e.getMessage());
        } catch (EcmaError e) {
            // Its own message may repeat values.
            return failed(e.getName().equals("RangeError") ? "uses a number that is out of its range"
                : "uses a value that is missing or of another kind");
        }
    }

    private static ColumnValue failed(String reason) {
        return new ColumnValue.Failed(reason + "; it was left empty");
    }
}
