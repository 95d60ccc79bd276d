package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.columns.AccountColumns;
import io.muster.adapters.persistence.columns.Place;
import io.muster.adapters.persistence.sql.Params;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.SortKey;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * What accounts are sorted by, as SQL on the account {@code a} and as the text of a cursor. Names are sorted by their normal form.
 *
 * @param nullable whether an account can be without; where none can, nothing must be said of nulls, or no index gives the order
 */
record SortColumn(String sql, boolean nullable, Form form) {
    private enum Form { TEXT, ID, FLAG, TIME, NUMBER }

    static SortColumn of(SortKey key) {
        Attribute attribute = key.attribute();
        return switch (attribute) {
            case ID -> new SortColumn("a.id", false, Form.ID);
            case USER_NAME -> new SortColumn("a.user_name_key", false, Form.TEXT);
            case DISPLAY_NAME, GIVEN_NAME, FAMILY_NAME, NICKNAME, EMAIL -> new SortColumn(column(attribute) + "_key", true, Form.TEXT);
            case PHONE, LOCALE, TIMEZONE, PICTURE, EXTERNAL_ID -> new SortColumn(column(attribute), true, Form.TEXT);
            case ENABLED, EMAIL_VERIFIED -> new SortColumn(column(attribute), false, Form.FLAG);
            case CREATED_AT -> new SortColumn("a.created_at", false, Form.TIME);
            case UPDATED_AT -> new SortColumn("a.updated_at", false, Form.TIME);
            case LAST_LOGIN_AT -> new SortColumn("a.last_login_at", true, Form.TIME);
            case LOGINS_COUNT -> new SortColumn("a.logins_count", false, Form.NUMBER);
            case CONNECTION -> new SortColumn("(select c.name_key from connection c where c.id = a.connection_id)", true, Form.TEXT);
            case MAIN_GROUP -> new SortColumn("(select min(r.name_key) from account_link l join reference r on r.id = l.reference_id "
                + "where l.account_id = a.id and l.place = " + Place.MAIN_GROUP + ")", true, Form.TEXT);
            case CREDENTIAL_ALGORITHM -> new SortColumn(AccountColumns.ALGORITHM, true, Form.TEXT);
            case ROLES, GROUPS, TEAMS, NAMES -> throw new IllegalArgumentException("accounts cannot be sorted by " + attribute);
        };
    }

    private static String column(Attribute attribute) {
        return "a." + AccountColumns.of(Field.valueOf(attribute.name()));
    }

    /** @throws RuntimeException where a cursor's text is none of this column */
    String check(String text) {
        switch (form) {
            case ID -> UUID.fromString(text);
            case TIME -> Instant.parse(text);
            case NUMBER -> Long.parseLong(text);
            case TEXT, FLAG -> { }
        }
        return text;
    }

    void bind(Params params, String text) throws SQLException {
        switch (form) {
            case TEXT -> params.text(text);
            case ID -> params.id(UUID.fromString(text));
            case FLAG -> params.flag(Boolean.parseBoolean(text));
            case TIME -> params.time(Instant.parse(text));
            case NUMBER -> params.number(Long.parseLong(text));
        }
    }
}
