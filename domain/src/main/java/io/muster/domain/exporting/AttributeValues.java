package io.muster.domain.exporting;

import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;

import java.util.stream.Stream;

/** What an account has of an attribute: texts, booleans, instants or longs, as the attribute's type says. */
final class AttributeValues {
    private AttributeValues() {
    }

    static Stream<?> of(Account account, Attribute attribute) {
        return switch (attribute) {
            case ID -> Stream.of(account.id().toString());
            case CONNECTION -> Stream.of(account.connection().value());
            case ENABLED -> Stream.of(account.enabled());
            case EMAIL_VERIFIED -> field(account, Field.EMAIL_VERIFIED).map(Boolean::valueOf);
            case ROLES -> names(account, Reference.ROLES);
            case MAIN_GROUP -> names(account, Reference.MAIN_GROUP);
            case GROUPS -> names(account, Reference.GROUPS);
            case TEAMS -> names(account, Reference.TEAMS);
            case CREATED_AT -> Stream.of(account.activity().createdAt());
            case UPDATED_AT -> Stream.of(account.activity().updatedAt());
            case LAST_LOGIN_AT -> account.activity().lastLoginAt().stream();
            case LOGINS_COUNT -> Stream.of(account.activity().loginsCount());
            case CREDENTIAL_ALGORITHM -> account.credential().map(Credential::algorithm).stream();
            case NAMES -> Stream.of(Field.USER_NAME, Field.DISPLAY_NAME, Field.EMAIL).flatMap(field -> field(account, field));
            case USER_NAME, DISPLAY_NAME, GIVEN_NAME, FAMILY_NAME, NICKNAME, EMAIL, PHONE, LOCALE, TIMEZONE, PICTURE, EXTERNAL_ID ->
                field(account, Field.valueOf(attribute.name()));
        };
    }

    private static Stream<String> field(Account account, Field field) {
        return account.profile().get(field).stream();
    }

    private static Stream<String> names(Account account, Reference place) {
        return account.access().get(place).stream().map(Name::value);
    }
}
