package io.muster.bootstrap.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Ready while the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseAnswers.class.getName());
    private static final int SECONDS = 5;

    @Inject
    private DataSource pool;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            // The answer is public: why is for the log alone.
            LOG.log(Level.WARNING, "the database does not answer: {0}", e.getMessage());
            return false;
        }
    }
}
