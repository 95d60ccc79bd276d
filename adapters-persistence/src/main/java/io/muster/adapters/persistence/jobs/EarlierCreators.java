package io.muster.adapters.persistence.jobs;

import io.muster.adapters.persistence.upgrades.Upgrade;
import org.flywaydb.core.api.migration.Context;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Writes beside earlier jobs who began them, which their documents tell. */
public final class EarlierCreators extends Upgrade {
    public EarlierCreators() {
        super("18.1", "tell who began earlier jobs");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        rewrite(context.getConnection(), "select document, id from job", "update job set created_by = ? where id = ?", EarlierCreators::copy);
    }

    private static void copy(ResultSet job, PreparedStatement creator) throws SQLException {
        creator.setString(1, Document.parse(job.getString(1)).text("createdBy"));
        creator.setObject(2, job.getObject(2, UUID.class));
    }
}
