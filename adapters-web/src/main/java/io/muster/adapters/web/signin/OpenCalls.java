package io.muster.adapters.web.signin;

import java.util.Set;

/**
 * The calls that nobody has to sign in for, each with its method and its exact path under the API, as it was sent. Everything else
 * is closed.
 */
final class OpenCalls {
    private static final Set<String> CALLS = Set.of("POST password", "POST password/forgotten");

    private OpenCalls() {
    }

    static boolean include(String method, String path) {
        return CALLS.contains(method + " " + path);
    }
}
