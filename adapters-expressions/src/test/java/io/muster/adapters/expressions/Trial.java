package io.muster.adapters.expressions;

import io.muster.application.Refusal;
import io.muster.domain.access.Connection;
import io.muster.domain.account.Account;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.ColumnValue;
import io.muster.domain.testing.AccountBuilder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tries single values on an account that has a little of everything. */
final class Trial {
    static final Account JOHN = john().build();

    private Trial() {
    }

    static AccountBuilder john() {
        return AccountBuilder.anAccount("jdoe").withEmail("john@example.com").with(Field.DISPLAY_NAME, "John Doe")
            .with(Field.GIVEN_NAME, "John").with(Field.FAMILY_NAME, "Doe").with(Field.EXTERNAL_ID, "abc").inTeams("EMEA", "Ops")
            .inMainGroup("Europe").withRoles("editor")
            .with(Field.USER_METADATA, "{\"address\":{\"city\":\"Berlin\"},\"age\":42,\"empty\":\"\",\"name\":\"Johnny\","
                + "\"tags\":[\"a\",\"b\"],\"vip\":true}")
            .with(Field.APP_METADATA, "{\"a.b\":1.50,\"plan\":\"gold\"}").with(Field.ATTRIBUTES, "{\"first name\":\"J\"}")
            .with(new Activity(Instant.parse("2024-02-29T22:30:15Z"), Instant.parse("2025-01-01T00:00:00Z"), Optional.empty(), 7));
    }

    static ColumnValue value(String value) {
        return value(value, JOHN);
    }

    static ColumnValue value(String value, Account account) {
        return new RhinoExpressions().compile(List.of(new Column("c", value)), Connection.Kind.LOCAL).values(account).get(0);
    }

    /** Why a value is not taken. */
    static Optional<Refusal> refusal(String value) {
        try {
            new RhinoExpressions().compile(List.of(new Column("c", value)), Connection.Kind.LOCAL);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }
}
