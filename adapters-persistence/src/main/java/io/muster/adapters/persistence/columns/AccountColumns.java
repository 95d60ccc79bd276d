package io.muster.adapters.persistence.columns;

import io.muster.domain.account.Field;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the fields, the same for accounts and for staged records. */
public final class AccountColumns {
    /** The name of the hash function of the account {@code a}, as a PHC string begins: {@code $name$}; null without a hash. */
    public static final String ALGORITHM =
        "substring(a.credential from 2 for position('$' in substring(a.credential from 2)) - 1)";

    private AccountColumns() {
    }

    public static String of(Field field) {
        return switch (field) {
            case USER_NAME -> "user_name";
            case DISPLAY_NAME -> "display_name";
            case GIVEN_NAME -> "given_name";
            case FAMILY_NAME -> "family_name";
            case NICKNAME -> "nickname";
            case EMAIL -> "email";
            case EMAIL_VERIFIED -> "email_verified";
            case PHONE -> "phone";
            case LOCALE -> "locale";
            case TIMEZONE -> "timezone";
            case PICTURE -> "picture";
            case ENABLED -> "enabled";
            case ATTRIBUTES -> "attributes";
            case USER_METADATA -> "user_metadata";
            case APP_METADATA -> "app_metadata";
            case EXTERNAL_ID -> "external_id";
        };
    }

    /** All of them in the order of the fields, joined by commas. */
    public static String all(String prefix) {
        return Stream.of(Field.values()).map(field -> prefix + of(field)).collect(Collectors.joining(", "));
    }
}
