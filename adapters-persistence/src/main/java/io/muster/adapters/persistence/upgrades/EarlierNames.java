package io.muster.adapters.persistence.upgrades;

import io.muster.domain.account.NormalForm;
import org.flywaydb.core.api.migration.Context;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Gives earlier accounts the normal forms of their names, which Java alone makes; display names had a digest where it was long. */
public final class EarlierNames extends Upgrade {
    public EarlierNames() {
        super("14.1", "fold earlier names");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        rewrite(context.getConnection(), "select display_name, given_name, family_name, nickname, id from account "
                + "where coalesce(given_name, family_name, nickname) is not null or char_length(display_name) > 30",
            "update account set display_name_key = ?, given_name_key = ?, family_name_key = ?, nickname_key = ? where id = ?",
            EarlierNames::fold);
    }

    private static void fold(ResultSet account, PreparedStatement keys) throws SQLException {
        for (int name = 1; name <= 4; name++) {
            String text = account.getString(name);
            keys.setString(name, text == null ? null : NormalForm.of(text));
        }
        keys.setObject(5, account.getObject(5, UUID.class));
    }
}
