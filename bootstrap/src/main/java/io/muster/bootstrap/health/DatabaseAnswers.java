package io.muster.bootstrap.health;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Ready while the database answers, and does so soon: one that hangs would keep whoever asks waiting for as long. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseAnswers.class.getName());
    private static final int SECONDS = 5;

    @Inject
    private DataSource pool;
    private final ExecutorService asker = Executors.newSingleThreadExecutor(DatabaseAnswers::thread);
    private Future<Boolean> question;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answersSoon()).build();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "muster-health");
        thread.setDaemon(true);
        thread.setContextClassLoader(DatabaseAnswers.class.getClassLoader());
        return thread;
    }

    @PreDestroy
    void stop() {
        asker.shutdownNow();
    }

    private boolean answersSoon() {
        try {
            return question().get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.WARNING, "the database has not answered within {0} s", SECONDS);
            return false;
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "the database could not be asked", e.getCause());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One at a time, whoever asks: where the last one has no answer yet, there is nothing to be learnt from another. */
    private synchronized Future<Boolean> question() {
        if (question == null || question.isDone()) {
            question = asker.submit(this::answers);
        }
        return question;
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
