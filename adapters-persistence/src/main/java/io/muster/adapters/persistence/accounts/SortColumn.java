package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Params;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.SortKey;

import java.sql.SQLException;
import java.time.Instant;

/** A property that accounts are sorted by, as a column and as the text of a cursor. Texts are sorted by their normal form. */
enum SortColumn {
    USER_NAME("a.user_name_key", false, Form.TEXT),
    DISPLAY_NAME("a.display_name_key", true, Form.TEXT),
    EMAIL("a.email_key", true, Form.TEXT),
    ENABLED("a.enabled", false, Form.FLAG),
    CREATED_AT("a.created_at", false, Form.TIME),
    UPDATED_AT("a.updated_at", false, Form.TIME),
    LAST_LOGIN_AT("a.last_login_at", true, Form.TIME),
    LOGINS_COUNT("a.logins_count", false, Form.NUMBER);

    private enum Form { TEXT, FLAG, TIME, NUMBER }

    private final String column;
    private final boolean nullable;
    private final Form form;

    SortColumn(String column, boolean nullable, Form form) {
        this.column = column;
        this.nullable = nullable;
        this.form = form;
    }

    static SortColumn of(SortKey key) {
        return valueOf(key.property().name());
    }

    String column() {
        return column;
    }

    boolean nullable() {
        return nullable;
    }

    /** The account's value as the text of a cursor; null where it has none. */
    String valueOf(Account account) {
        return switch (this) {
            case USER_NAME -> Key.of(account.profile().userName().value());
            case DISPLAY_NAME -> Key.ofNullable(account.profile().get(Field.DISPLAY_NAME));
            case EMAIL -> Key.ofNullable(account.profile().get(Field.EMAIL));
            case ENABLED -> Boolean.toString(account.enabled());
            case CREATED_AT -> account.activity().createdAt().toString();
            case UPDATED_AT -> account.activity().updatedAt().toString();
            case LAST_LOGIN_AT -> account.activity().lastLoginAt().map(Instant::toString).orElse(null);
            case LOGINS_COUNT -> Long.toString(account.activity().loginsCount());
        };
    }

    /** @throws RuntimeException where a cursor's text is none of this column */
    String check(String text) {
        switch (form) {
            case TIME -> Instant.parse(text);
            case NUMBER -> Long.parseLong(text);
            default -> { }
        }
        return text;
    }

    void bind(Params params, String text) throws SQLException {
        switch (form) {
            case TEXT -> params.text(text);
            case FLAG -> params.flag(Boolean.parseBoolean(text));
            case TIME -> params.time(Instant.parse(text));
            case NUMBER -> params.number(Long.parseLong(text));
        }
    }
}
