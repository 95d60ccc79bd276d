package io.muster.application;

import io.muster.domain.problem.Problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Muster will not do what was asked, and says why in words for who asked. Nothing was changed. That a record of a file is
 * rejected is no refusal but a decision of the plan.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of answer this is; outer layers translate it (into an HTTP status, into an exit code). */
    public enum Kind { INVALID, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT, GONE, CHANGED, TOO_LARGE, TOO_MANY, UNAVAILABLE }

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Kind kind;
    private final String code;
    private final transient List<Problem> problems;
    private final Duration retryAfter;

    private Refusal(Kind kind, String code, String message, List<Problem> problems, Duration retryAfter) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
        this.problems = problems;
        this.retryAfter = retryAfter;
    }

    public static Refusal invalid(String code, String message) {
        return new Refusal(Kind.INVALID, code, message, List.of(), null);
    }

    /** @param problems why an account cannot be written, at least one; the first tells what kind of answer it is */
    public static Refusal rejected(List<Problem> problems) {
        Problem first = problems.get(0);
        Kind kind = switch (first.code()) {
            case PERMISSION_ESCALATION -> Kind.FORBIDDEN;
            case USER_NAME_TAKEN, EMAIL_TAKEN, SUPER_ADMINISTRATOR_LAST -> Kind.CONFLICT;
            default -> Kind.INVALID;
        };
        return new Refusal(kind, first.code().code(), first.message(), List.copyOf(problems), null);
    }

    public static Refusal unauthenticated(String message) {
        return new Refusal(Kind.UNAUTHENTICATED, "sign-in.required", message, List.of(), null);
    }

    public static Refusal forbidden(String message) {
        return new Refusal(Kind.FORBIDDEN, "permission.missing", message, List.of(), null);
    }

    public static Refusal forbidden(String code, String message) {
        return new Refusal(Kind.FORBIDDEN, code, message, List.of(), null);
    }

    /** The request may have been made by another site, with the session of somebody who does not know. */
    public static Refusal forged(String message) {
        return new Refusal(Kind.FORBIDDEN, "request.forged", message, List.of(), null);
    }

    public static Refusal notFound(String what) {
        return new Refusal(Kind.NOT_FOUND, "not-found", "there is no " + what, List.of(), null);
    }

    public static Refusal conflict(String code, String message) {
        return new Refusal(Kind.CONFLICT, code, message, List.of(), null);
    }

    /** What was there once, and is not any more. */
    public static Refusal gone(String code, String message) {
        return new Refusal(Kind.GONE, code, message, List.of(), null);
    }

    /** Somebody else has changed the thing since the caller read it. */
    public static Refusal changed(String message) {
        return new Refusal(Kind.CHANGED, "version.changed", message, List.of(), null);
    }

    public static Refusal tooLarge(Problem problem) {
        return new Refusal(Kind.TOO_LARGE, problem.code().code(), problem.message(), List.of(problem), null);
    }

    /** @param retryAfter how long to wait, at least a second */
    public static Refusal tooMany(String message, Duration retryAfter) {
        return tooMany("sign-in.too-many-attempts", message, retryAfter);
    }

    /** @param retryAfter how long to wait, at least a second */
    public static Refusal tooMany(String code, String message, Duration retryAfter) {
        return new Refusal(Kind.TOO_MANY, code, message, List.of(), retryAfter);
    }

    /** Something around Muster does not answer that is needed for this; it may later. */
    public static Refusal unavailable(String code, String message) {
        return new Refusal(Kind.UNAVAILABLE, code, message, List.of(), SOON);
    }

    public Kind kind() {
        return kind;
    }

    /** A stable word for programs, such as {@code import.not-planned}. */
    public String code() {
        return code;
    }

    /** The single problems, where there are any. */
    public List<Problem> problems() {
        return problems;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
