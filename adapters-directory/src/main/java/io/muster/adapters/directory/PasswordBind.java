package io.muster.adapters.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import io.muster.adapters.directory.server.Server;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.Directory.Question;
import io.muster.domain.importing.DirectoryEntry;
import io.muster.domain.importing.DirectoryVerdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tries a password by binding with it: always one search and one bind, whatever the name. */
final class PasswordBind {
    /** What directories say of wrong passwords, and of accounts that are locked, off or without a password. */
    private static final Set<ResultCode> NO = Set.of(ResultCode.INVALID_CREDENTIALS, ResultCode.NO_SUCH_OBJECT,
        ResultCode.INAPPROPRIATE_AUTHENTICATION, ResultCode.UNWILLING_TO_PERFORM, ResultCode.CONSTRAINT_VIOLATION,
        ResultCode.INSUFFICIENT_ACCESS_RIGHTS);

    private final Server server;
    private final Lookup lookup;

    PasswordBind(Server server, Instant now) {
        this.server = server;
        this.lookup = new Lookup(server, now);
    }

    boolean accepts(Question account, PlainPassword password) throws LDAPException {
        List<Found> named = lookup.named(account.name());
        boolean vouchedFor = DirectoryEntry.answer(account.id(), named.stream().map(Found::entry).toList(), Optional.empty())
            .verdict() == DirectoryVerdict.FOUND;
        return binds(vouchedFor ? named.get(0).dn() : nobody(), password) && vouchedFor;
    }

    void turnAway(Question nobody, PlainPassword password) throws LDAPException {
        lookup.named(nobody.name());
        binds(nobody(), password);
    }

    /** An entry that cannot be there. */
    private String nobody() {
        return new DN(new RDN("cn", UUID.randomUUID().toString()), server.target().base()).toString();
    }

    private boolean binds(String dn, PlainPassword password) throws LDAPException {
        return server.bind(connection -> {
            try {
                connection.bind(new SimpleBindRequest(dn, password.value()));
                return true;
            } catch (LDAPException e) {
                if (NO.contains(e.getResultCode())) {
                    return false;
                }
                throw e;
            }
        });
    }
}
