package io.muster.adapters.web.audit;

import io.muster.adapters.web.problems.ProblemJson;
import io.muster.adapters.web.signin.Sender;
import io.muster.application.port.in.NoteRefusals;
import io.muster.application.port.in.NoteRefusals.Refused;
import io.muster.domain.problem.ProblemCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Has every refusal noted in the audit trail that tells of somebody who wanted what they may not: wrong credentials, missing
 * permissions, changes that a guard or another's work stands against. What is merely mistyped is not noted.
 */
@Provider
@Dependent
public class RefusalNotes implements ContainerResponseFilter {
    private static final Logger LOG = Logger.getLogger(RefusalNotes.class.getName());
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** What a guard stands behind, or a guess. */
    private static final Set<String> WORTH_NOTING = Set.of(ProblemCode.PERMISSION_ESCALATION.code(),
        ProblemCode.SUPER_ADMINISTRATOR_LAST.code(), ProblemCode.PASSWORD_WRONG.code(), "password-link.invalid");

    @Context
    private ResourceInfo matched;
    private final NoteRefusals refusals;

    @Inject
    public RefusalNotes(NoteRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ProblemJson problem) {
            Sender.of(request).filter(sender -> worthNoting(request, problem, sender))
                .ifPresent(sender -> note(refused(request, problem, sender)));
        }
    }

    private static boolean worthNoting(ContainerRequestContext request, ProblemJson problem, Sender sender) {
        boolean changes = !READING.contains(request.getMethod());
        return switch (problem.status()) {
            case 401 -> sender.stated();
            case 403, 429 -> true;
            case 409, 412 -> changes;
            case 400, 422 -> changes && Stream.concat(Stream.of(problem.code()),
                problem.problems().orElse(List.of()).stream().map(ProblemJson.Detail::code)).anyMatch(WORTH_NOTING::contains);
            default -> false;
        };
    }

    private Refused refused(ContainerRequestContext request, ProblemJson problem, Sender sender) {
        if (sender.claimed().isPresent() && (problem.status() == 401 || problem.status() == 429)) {
            return new Refused(sender.tenant(), sender.actor(), sender.origin(), "sign-in", sender.claimed().get(), problem.code());
        }
        String subject = String.join(",", request.getUriInfo().getPathParameters().values().stream().flatMap(List::stream).toList());
        return new Refused(sender.tenant(), sender.actor(), sender.origin(), request.getMethod() + " " + Route.of(matched), subject,
            problem.code());
    }

    /** The answer goes out all the same: nothing was done, and whoever asked is to know why. */
    private void note(Refused refused) {
        try {
            refusals.note(refused);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "A refusal (" + refused.code() + ") could not be noted in the audit trail");
        }
    }
}
