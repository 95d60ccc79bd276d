package io.muster.adapters.web.signin;

import io.muster.application.Caller;
import jakarta.enterprise.context.RequestScoped;

/** Who sent the present request. The container hands out a stand-in that finds the request's own one. */
@RequestScoped
public class SignedIn {
    private Caller caller;

    /** Null in open calls alone: nothing else under the API is reached without a sign-in. */
    public Caller caller() {
        return caller;
    }

    /** @param who sent the request */
    public void as(Caller who) {
        caller = who;
    }
}
