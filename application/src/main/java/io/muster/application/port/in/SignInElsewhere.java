package io.muster.application.port.in;

import io.muster.application.Origin;
import io.muster.application.port.in.ManageSessions.Begun;

import java.net.URI;
import java.util.Optional;

/** Signs people in whom an identity provider vouches for, into the default tenant. */
public interface SignInElsewhere {
    /**
     * Sends somebody to the provider.
     *
     * @param callback where they come back to
     * @throws io.muster.application.Refusal NOT_FOUND where there is no provider, UNAVAILABLE where it does not answer
     */
    Departure depart(URI callback);

    /**
     * Begins a session for who comes back.
     *
     * @throws io.muster.application.Refusal FORBIDDEN where they cannot be signed in, UNAVAILABLE where the provider does not answer
     */
    Begun arrive(Arrival arrival, URI callback, Origin origin);

    /** @param secret what the browser keeps until it comes back; by it nobody else can come back in its place */
    record Departure(URI to, String secret) {
        @Override
        public String toString() {
            return "Departure[•••]";
        }
    }

    /**
     * @param secret what the browser has kept, if it has
     * @param error the provider's word for why there is no code
     */
    record Arrival(Optional<String> secret, Optional<String> state, Optional<String> code, Optional<String> error) {
        @Override
        public String toString() {
            return "Arrival[•••]";
        }
    }
}
