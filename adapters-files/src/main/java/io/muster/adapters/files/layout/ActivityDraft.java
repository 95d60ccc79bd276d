package io.muster.adapters.files.layout;

import io.muster.domain.account.Activity;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** When an account was made, changed and used, as far as its record states it. */
final class ActivityDraft {
    private final Map<ActivityTime, Instant> times = new EnumMap<>(ActivityTime.class);
    private long loginsCount;

    void time(ActivityTime which, Instant time) {
        times.put(which, time);
    }

    void loginsCount(long count) {
        loginsCount = count;
    }

    boolean says(String label) {
        return label.equals(Draft.LOGINS_COUNT) ? loginsCount > 0
            : ActivityTime.labelled(label).filter(times::containsKey).isPresent();
    }

    /** Whether the time is missing without which the others are of no use. */
    boolean lacksItsBeginning() {
        return !times.containsKey(ActivityTime.CREATED_AT) && (!times.isEmpty() || loginsCount > 0);
    }

    Optional<Activity> activity() {
        Optional<Instant> lastLoginAt = Optional.ofNullable(times.get(ActivityTime.LAST_LOGIN_AT));
        return Optional.ofNullable(times.get(ActivityTime.CREATED_AT)).map(createdAt ->
            new Activity(createdAt, times.getOrDefault(ActivityTime.UPDATED_AT, createdAt), lastLoginAt, loginsCount));
    }
}
