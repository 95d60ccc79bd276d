package io.muster.adapters.web.json;

import java.io.IOException;

/** A request's body is over its limit. An IOException, since it is thrown out of streams that others read. */
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1;

    /** @param message a sentence that names the limit */
    public BodyTooLarge(String message) {
        super(message);
    }
}
