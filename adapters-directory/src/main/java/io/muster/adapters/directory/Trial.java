package io.muster.adapters.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import io.muster.adapters.directory.server.Server;
import io.muster.adapters.directory.server.Target;
import io.muster.adapters.directory.server.Unusable;

/** Goes the way of an import with nobody to ask for. */
final class Trial {
    private Trial() {
    }

    /** @throws Unusable where the directory answers and nothing could be found there */
    static String of(Server server) throws LDAPException {
        Target target = server.target();
        String attribute = target.settings().matchAttribute();
        // Where the bind account may not see the base it is told apart from one that holds nobody.
        if (server.search(connection -> connection.getEntry(target.base().toString(), "1.1")) == null) {
            throw new Unusable("it has no " + target.settings().baseDn() + ", or does not show it to "
                + target.settings().bindDn().orElse("everybody") + "; look at directory.baseDn", null);
        }
        if (new Search(server).some(Filter.createPresenceFilter(attribute), 1, "1.1").isEmpty()) {
            throw new Unusable("it has nobody with a " + attribute + " below " + target.settings().baseDn()
                + "; look at directory.matchAttribute and directory.filter", null);
        }
        return target.address() + " answers" + (target.encryption() == Target.Encryption.NONE ? "" : ", its certificate is trusted")
            + ", and there are entries with a " + attribute + " below " + target.settings().baseDn();
    }
}
