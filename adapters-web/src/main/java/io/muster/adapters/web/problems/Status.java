package io.muster.adapters.web.problems;

import io.muster.application.Refusal;

/**
 * An HTTP status that is answered with a problem.
 *
 * @param title its name in RFC 9110, or of 507 in RFC 4918
 * @param word the problem's code where nothing finer is known
 */
record Status(int code, String title, String word) {
    static final Status INTERNAL = new Status(500, "Internal Server Error", "internal");

    static Status of(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> of(400);
            case UNAUTHENTICATED -> of(401);
            case FORBIDDEN -> of(403);
            case NOT_FOUND -> of(404);
            case CONFLICT -> of(409);
            case GONE -> of(410);
            case CHANGED -> of(412);
            case TOO_LARGE -> of(413);
            case TOO_MANY -> of(429);
            case UNAVAILABLE -> of(503);
        };
    }

    static Status of(int code) {
        return switch (code) {
            case 400 -> new Status(code, "Bad Request", "request.invalid");
            case 401 -> new Status(code, "Unauthorized", "sign-in.required");
            case 403 -> new Status(code, "Forbidden", "permission.missing");
            case 404 -> new Status(code, "Not Found", "request.not-found");
            case 405 -> new Status(code, "Method Not Allowed", "request.method-not-allowed");
            case 406 -> new Status(code, "Not Acceptable", "request.not-acceptable");
            case 409 -> new Status(code, "Conflict", "request.conflict");
            case 412 -> new Status(code, "Precondition Failed", "version.changed");
            case 413 -> new Status(code, "Content Too Large", "request.too-large");
            case 415 -> new Status(code, "Unsupported Media Type", "request.unsupported-media-type");
            case 429 -> new Status(code, "Too Many Requests", "request.too-many");
            case 503 -> new Status(code, "Service Unavailable", "unavailable");
            case 507 -> new Status(code, "Insufficient Storage", "storage.full");
            default -> code >= 500 ? new Status(code, INTERNAL.title(), INTERNAL.word())
                : new Status(code, "Error", "request.refused");
        };
    }
}
