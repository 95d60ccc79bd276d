package io.muster.adapters.persistence.jobs;

import io.muster.adapters.persistence.upgrades.Upgrade;
import org.flywaydb.core.api.migration.Context;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;

/** Writes beside earlier jobs when they ended, which their documents tell. */
public final class EarlierEnds extends Upgrade {
    public EarlierEnds() {
        super("21.1", "tell when earlier jobs ended");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        rewrite(context.getConnection(), "select document, id from job", "update job set finished_at = ? where id = ?", EarlierEnds::copy);
    }

    private static void copy(ResultSet job, PreparedStatement end) throws SQLException {
        end.setObject(1, Document.parse(job.getString(1)).time("finishedAt").map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null));
        end.setObject(2, job.getObject(2, UUID.class));
    }
}
