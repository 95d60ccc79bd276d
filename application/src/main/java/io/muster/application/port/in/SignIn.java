package io.muster.application.port.in;

import io.muster.application.Caller;
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

    /** @throws io.muster.application.Refusal UNAUTHENTICATED for a token that is unknown, expired or of a disabled account */
    Caller withToken(String secret);
}
