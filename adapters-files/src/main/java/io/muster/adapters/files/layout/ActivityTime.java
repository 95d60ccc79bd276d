package io.muster.adapters.files.layout;

import io.muster.domain.account.Activity;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The times that a file may tell of an account; only a new account takes them over. */
public enum ActivityTime {
    CREATED_AT("createdAt", activity -> Optional.of(activity.createdAt())),
    UPDATED_AT("updatedAt", activity -> Optional.of(activity.updatedAt())),
    LAST_LOGIN_AT("lastLoginAt", Activity::lastLoginAt);

    private final String label;
    private final Function<Activity, Optional<Instant>> value;

    ActivityTime(String label, Function<Activity, Optional<Instant>> value) {
        this.label = label;
        this.value = value;
    }

    /** Its name in Muster's own files and in the API. */
    public String label() {
        return label;
    }

    /** That of this name. */
    public static Optional<ActivityTime> labelled(String label) {
        return Stream.of(values()).filter(time -> time.label.equals(label)).findFirst();
    }

    /** What it is of an account. */
    public Optional<Instant> of(Activity activity) {
        return value.apply(activity);
    }
}
