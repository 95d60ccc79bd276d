package io.muster.adapters.directory.server;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What went wrong, in a sentence for whoever sets a connection up. */
final class Diagnosis {
    private Diagnosis() {
    }

    static String of(LDAPException failure, Target target) {
        return atTheDoor(failure, target).orElseGet(() -> inside(failure, target));
    }

    private static Optional<String> atTheDoor(LDAPException failure, Target target) {
        if (isBehind(failure, UnknownHostException.class)) {
            return Optional.of("the host " + target.host() + " is not known; look at directory.url");
        }
        if (isBehind(failure, CertificateException.class)) {
            return Optional.of("the certificate of " + target.address() + " is not trusted (" + root(failure).getMessage()
                + "); name the one that signed it in directory.caFile, and the host in directory.url as the certificate does");
        }
        if (isBehind(failure, ConnectException.class) || isBehind(failure, NoRouteToHostException.class)) {
            return Optional.of("nothing takes connections at " + target.address() + "; look at directory.url, and whether it runs");
        }
        if (isBehind(failure, SocketTimeoutException.class) || failure.getResultCode() == ResultCode.TIMEOUT) {
            return Optional.of(target.address() + " does not answer in time");
        }
        if (isBehind(failure, SSLException.class)) {
            return Optional.of("no encrypted connection comes about with " + target.address() + ": " + root(failure).getMessage());
        }
        return Optional.empty();
    }

    private static String inside(LDAPException failure, Target target) {
        ResultCode code = failure.getResultCode();
        if (code == ResultCode.INVALID_CREDENTIALS) {
            return "the directory refuses " + target.settings().bindDn().orElse("everybody without a bind account")
                + "; look at directory.bindDn, and at the password in the configuration";
        }
        if (code == ResultCode.STRONG_AUTH_REQUIRED || code == ResultCode.CONFIDENTIALITY_REQUIRED) {
            return "the directory takes passwords over encrypted connections only; use ldaps:// or startTls";
        }
        if (code == ResultCode.NO_SUCH_OBJECT || code == ResultCode.REFERRAL) {
            return "the directory has no " + target.settings().baseDn() + "; look at directory.baseDn";
        }
        return "the directory at " + target.address() + " says " + code.getName() + ": "
            + Optional.ofNullable(failure.getDiagnosticMessage()).orElse(failure.getMessage());
    }

    private static boolean isBehind(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).anyMatch(kind::isInstance);
    }

    private static Throwable root(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).reduce((before, cause) -> cause).orElse(failure);
    }
}
