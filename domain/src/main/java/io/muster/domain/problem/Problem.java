package io.muster.domain.problem;

import java.util.Objects;

/**
 * Something that keeps a record, a request or a file from being accepted.
 *
 * @param code what is wrong
 * @param path where: a field name such as {@code email}, a list place such as {@code roles[0]}, or empty for the whole
 * @param message a sentence for a person; never holds a secret
 */
public record Problem(ProblemCode code, String path, String message) {
    public Problem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(path);
        Objects.requireNonNull(message);
    }
}
