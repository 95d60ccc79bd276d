package io.muster.adapters.web.signin;

import io.muster.application.Caller;
import jakarta.enterprise.context.RequestScoped;

/** Who sent the present request. The container hands out a stand-in that finds the request's own one. */
@RequestScoped
public class SignedIn {
    private Caller caller;

    /** What is under the API is never reached without a sign-in, so this is never null there, but for the {@link OpenCalls}. */
    public Caller caller() {
        return caller;
    }

    /** @param who sent the request */
    public void as(Caller who) {
        caller = who;
    }
}
