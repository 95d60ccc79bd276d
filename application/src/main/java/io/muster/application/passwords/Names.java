package io.muster.application.passwords;

import io.muster.domain.account.Field;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What of an account must not make up its password. */
public final class Names {
    private static final List<Field> FIELDS =
        List.of(Field.USER_NAME, Field.EMAIL, Field.DISPLAY_NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NICKNAME);

    private Names() {
    }

    /** @param fields an account's, or a record's */
    public static List<String> in(Map<Field, String> fields) {
        return FIELDS.stream().flatMap(field -> Stream.ofNullable(fields.get(field))).filter(name -> !name.isBlank()).toList();
    }
}
