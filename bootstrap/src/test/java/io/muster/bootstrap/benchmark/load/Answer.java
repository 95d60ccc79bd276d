package io.muster.bootstrap.benchmark.load;

/**
 * An answer to one request.
 *
 * @param kind of the request
 * @param phase in which the request was sent
 * @param millis until the whole answer was there, or nothing came
 */
public record Answer(String kind, String phase, double millis, boolean failed) {
}
