package io.muster.adapters.web.problems;

import io.muster.adapters.web.problems.Outages.Outage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Everything that the use cases did not foresee. Of an outage the client is told what it is and what to do; of the rest it
 * gets a reference, and the log gets the rest under it.
 */
@Provider
@Dependent
public class BreakageMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(BreakageMapper.class.getName());
    /** Seconds; about what a database takes to start. */
    private static final int RETRY_AFTER = 5;

    private final Outages outages;

    @Inject
    public BreakageMapper(Outages outages) {
        this.outages = outages;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Optional<Outage> outage = outages.behind(failure);
        return outage.isPresent() ? toResponse(outage.get(), failure) : breakage(failure);
    }

    private static Response toResponse(Outage outage, Throwable failure) {
        LOG.log(Level.WARNING, "A request failed, {0}: {1}", new Object[] {cause(outage), root(failure).getMessage()});
        return switch (outage) {
            case DATABASE -> Answers.with(ProblemJson.plain(Status.of(503), "the database does not answer at the moment; ask again in "
                + "some seconds, and where you wanted something changed, look first whether it was"))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER).build();
            case STORAGE -> Answers.with(ProblemJson.plain(Status.of(507), "there is no room left to store this, and nothing of it was "
                + "kept; ask whoever runs this server to make room, then send it again")).build();
        };
    }

    private static String cause(Outage outage) {
        return switch (outage) {
            case DATABASE -> "since the database does not answer";
            case STORAGE -> "since there is no room left";
        };
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static Response breakage(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, failure, () -> "A request failed; the client was told " + reference);
        return Answers.with(ProblemJson.breakage(reference)).build();
    }
}
