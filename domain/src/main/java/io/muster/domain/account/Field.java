package io.muster.domain.account;

import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The single-valued fields of an account. A value is text in its field's form; what is not there has no entry.
 * Everything that treats fields alike (planner, layouts, storage, REST) goes by this table.
 */
public enum Field {
    USER_NAME("userName", Kind.TEXT, UserName.MAX_LENGTH, UserName::new),
    DISPLAY_NAME("displayName", Kind.TEXT, 255),
    GIVEN_NAME("givenName", Kind.TEXT, 150),
    FAMILY_NAME("familyName", Kind.TEXT, 150),
    NICKNAME("nickname", Kind.TEXT, 150),
    EMAIL("email", Kind.TEXT, EmailAddress.MAX_LENGTH, EmailAddress::new),
    EMAIL_VERIFIED("emailVerified", Kind.BOOLEAN, 5),
    PHONE("phone", Kind.TEXT, PhoneNumber.MAX_LENGTH, PhoneNumber::new),
    LOCALE("locale", Kind.TEXT, 35),
    TIMEZONE("timezone", Kind.TEXT, 64),
    PICTURE("picture", Kind.TEXT, 2048),
    ENABLED("enabled", Kind.BOOLEAN, 5),
    ATTRIBUTES("attributes", Kind.JSON, 1 << 16),
    USER_METADATA("userMetadata", Kind.JSON, 1 << 16),
    APP_METADATA("appMetadata", Kind.JSON, 1 << 16),
    EXTERNAL_ID("externalId", Kind.TEXT, 255);

    /**
     * The form of a field's value: one line of text, {@code true} or {@code false}, or the text of a JSON object whose
     * members stand in the order of their names (so that equal objects are equal texts).
     */
    public enum Kind { TEXT, BOOLEAN, JSON }

    private static final Map<String, Field> BY_LABEL =
        Stream.of(values()).collect(Collectors.toUnmodifiableMap(Field::label, Function.identity()));

    private final String label;
    private final Kind kind;
    private final int maxLength;
    private final Consumer<String> shape;

    Field(String label, Kind kind, int maxLength) {
        this(label, kind, maxLength, value -> { });
    }

    Field(String label, Kind kind, int maxLength, Consumer<String> shape) {
        this.label = label;
        this.kind = kind;
        this.maxLength = maxLength;
        this.shape = shape;
    }

    /** The field's name in Muster's own files, in the API and in reports. */
    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** The longest value, in characters (UTF-16 units). */
    public int maxLength() {
        return maxLength;
    }

    /** What an account without a value of its own has here, or empty. */
    public Optional<String> defaultValue() {
        return switch (this) {
            case ENABLED -> Optional.of("true");
            case EMAIL_VERIFIED -> Optional.of("false");
            case ATTRIBUTES, USER_METADATA, APP_METADATA -> Optional.of("{}");
            default -> Optional.empty();
        };
    }

    /** What is wrong with a value that is not blank, or empty where it may be stored. */
    public Optional<Problem> check(String value) {
        if (value.length() > maxLength) {
            return Optional.of(new Problem(ProblemCode.FIELD_TOO_LONG, label,
                label + " is " + value.length() + " characters long; at most " + maxLength + " are allowed"));
        }
        return switch (kind) {
            case TEXT -> checkText(value);
            case BOOLEAN -> value.equals("true") || value.equals("false") ? Optional.empty() : invalid("must be true or false");
            case JSON -> checkJson(value);
        };
    }

    private Optional<Problem> checkText(String value) {
        try {
            Text.require(value, maxLength);
            shape.accept(value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return invalid(e.getMessage());
        }
    }

    /** The layouts and the API parse; this keeps out what no store can hold and what is no object at all. */
    private Optional<Problem> checkJson(String value) {
        if (!value.startsWith("{") || !value.endsWith("}")) {
            return invalid("must be a JSON object");
        }
        return value.indexOf(0) >= 0 || Text.hasHalfCharacter(value)
            ? invalid("holds a character that cannot be stored")
            : Optional.empty();
    }

    private Optional<Problem> invalid(String reason) {
        return Optional.of(new Problem(ProblemCode.FIELD_INVALID, label, label + " " + reason));
    }

    public static Optional<Field> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }
}
