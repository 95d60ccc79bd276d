package io.muster.domain.exporting;

import java.util.function.Predicate;

/** Whether a condition is true of one value of an attribute: a text, boolean, instant or long, as the attribute's type says. */
public record AttributeCheck(Attribute attribute, Condition condition) implements Predicate<Object> {
    @Override
    public boolean test(Object value) {
        return ValueCheck.holds(condition, attribute.type(), value);
    }
}
