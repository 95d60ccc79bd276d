package io.muster.domain.account;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** An account's single-valued fields; immutable, each value checked by its field, defaults filled in. */
public final class Profile {
    private static final Profile EMPTY = empty();

    private final EnumMap<Field, String> values;

    private Profile(EnumMap<Field, String> values) {
        this.values = values;
    }

    /**
     * @param values by field; a missing or blank value is none
     * @throws IllegalArgumentException where a value breaks its field's form or the user name is missing
     */
    public static Profile of(Map<Field, String> values) {
        return EMPTY.with(values);
    }

    /**
     * What a store holds of an account, which was checked when it was written.
     *
     * @param values of {@link #values()}, nothing else
     */
    public static Profile stored(Map<Field, String> values) {
        return new Profile(new EnumMap<>(values));
    }

    private static Profile empty() {
        EnumMap<Field, String> defaults = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            field.defaultValue().ifPresent(value -> defaults.put(field, value));
        }
        return new Profile(defaults);
    }

    /**
     * This profile with other values for some fields.
     *
     * @param changes by field; a blank value is none
     * @throws IllegalArgumentException where a value breaks its field's form or the user name is missing
     */
    public Profile with(Map<Field, String> changes) {
        EnumMap<Field, String> changed = new EnumMap<>(values);
        changes.forEach((field, value) -> {
            if (value == null || value.isBlank()) {
                field.defaultValue().ifPresentOrElse(standard -> changed.put(field, standard), () -> changed.remove(field));
            } else {
                field.check(value).ifPresent(problem -> {
                    throw new IllegalArgumentException(problem.message());
                });
                changed.put(field, value);
            }
        });
        if (!changed.containsKey(Field.USER_NAME)) {
            throw new IllegalArgumentException("an account needs a user name");
        }
        return new Profile(changed);
    }

    public Optional<String> get(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /** Every value that is there, in the order of the fields. */
    public Map<Field, String> values() {
        return Collections.unmodifiableMap(values);
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
