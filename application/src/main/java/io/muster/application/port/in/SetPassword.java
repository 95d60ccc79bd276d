package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.files.PlainPassword;
import io.muster.domain.access.Name;

/** Sets one's own password. */
public interface SetPassword {
    /**
     * Has a link sent to whoever is meant, if there is anybody. Nothing of what happens here depends on whether there is.
     *
     * @param tenant the tenant's name as the client gave it
     * @param name a user name or an e-mail, as it was typed
     * @throws io.muster.application.Refusal TOO_MANY for this name or from this origin
     */
    void forgotten(Name tenant, String name, Origin origin);

    /**
     * Sets a password by a link, which is used up where the password is taken.
     *
     * @param secret what stands behind the link's {@code #}
     * @throws io.muster.application.Refusal INVALID for a link that does not work (any more) or a password that the policy refuses
     */
    void byLink(String secret, PlainPassword password, Origin origin);

    /**
     * Changes the caller's own password.
     *
     * @throws io.muster.application.Refusal INVALID where the present password is another, or the new one is refused;
     *     TOO_MANY after repeated failures
     */
    void own(Caller caller, PlainPassword present, PlainPassword password);
}
