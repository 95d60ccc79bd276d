package io.muster.adapters.web.json;

import java.io.IOException;

/** A client has hung up, or its line has broken, before all of its request was here. */
public final class ClientGone extends IOException {
    private static final long serialVersionUID = 1;

    ClientGone(IOException cause) {
        super("the request's body ended too early", cause);
    }
}
