package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.files.PlainPassword;
import io.muster.domain.access.Name;

/** Finds out who asks. */
public interface SignIn {
    /**
     * @param tenant the tenant's name as the client gave it
     * @throws io.muster.application.Refusal UNAUTHENTICATED, without telling whether the name or the password was wrong;
     *     TOO_MANY after repeated failures; UNAVAILABLE where a directory that may know the name does not answer
     */
    Caller withPassword(Name tenant, String userName, PlainPassword password);

    /** The same, with the failures of one origin counted together. */
    Caller withPassword(Name tenant, String userName, PlainPassword password, Origin origin);

    /** @throws io.muster.application.Refusal UNAUTHENTICATED for a token that is unknown, expired or of a disabled account */
    Caller withToken(String secret);

    /**
     * Counts as a use of the session.
     *
     * @throws io.muster.application.Refusal UNAUTHENTICATED for a session that is unknown or has ended
     */
    Caller withSession(String secret);
}
