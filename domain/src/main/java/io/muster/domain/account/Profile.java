package io.muster.domain.account;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** An account's single-valued fields; immutable, each value checked by its field, defaults filled in. */
public final class Profile {
    private final Map<Field, String> values;

    private Profile(EnumMap<Field, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * @param values by field; a missing or blank value is none
     * @throws IllegalArgumentException where a value breaks its field's form or the user name is missing
     */
    public static Profile of(Map<Field, String> values) {
        EnumMap<Field, String> checked = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String value = values.get(field);
            if (value == null || value.isBlank()) {
                field.defaultValue().ifPresent(standard -> checked.put(field, standard));
            } else {
                field.check(value).ifPresent(problem -> {
                    throw new IllegalArgumentException(problem.message());
                });
                checked.put(field, value);
            }
        }
        if (!checked.containsKey(Field.USER_NAME)) {
            throw new IllegalArgumentException("an account needs a user name");
        }
        return new Profile(checked);
    }

    public Optional<String> get(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /** Every value that is there, in the order of the fields. */
    public Map<Field, String> values() {
        return values;
    }

    public UserName userName() {
        return new UserName(values.get(Field.USER_NAME));
    }

    public Optional<EmailAddress> email() {
        return get(Field.EMAIL).map(EmailAddress::new);
    }

    public boolean enabled() {
        return Boolean.parseBoolean(values.get(Field.ENABLED));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile profile && profile.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Profile" + values;
    }
}
