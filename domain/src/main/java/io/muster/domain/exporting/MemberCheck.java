package io.muster.domain.exporting;

import java.util.Map;
import java.util.function.Predicate;

/** Whether a JSON object, as {@link AccountPredicate} reads them, has a value of the member for which the condition is true. */
public record MemberCheck(Member member, Condition condition) implements Predicate<Map<String, Object>> {
    @Override
    public boolean test(Map<String, Object> object) {
        return JsonPath.values(object, member.path()).anyMatch(value -> JsonValueCheck.holds(condition, value));
    }
}
