package io.muster.adapters.web.testing;

import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.SignIn;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.testing.AccountBuilder;

import java.util.UUID;

/** Who calls in tests: {@code admin} with the password {@code secret}, the token {@code token} or the session {@code session}. */
public final class People implements SignIn {
    public static final Caller ADMIN =
        new Caller(Tenant.DEFAULT, AccountBuilder.idOf("admin"), "admin", Permissions.ALL);

    public static final UUID SESSION = new UUID(0, 7);

    /** The request's holder, filled. */
    public static SignedIn admin() {
        SignedIn signedIn = new SignedIn();
        signedIn.as(ADMIN);
        return signedIn;
    }

    @Override
    public Caller withPassword(Name tenant, String userName, PlainPassword password) {
        if (userName.equals("admin") && password.value().equals("secret")) {
            return new Caller(new Tenant(tenant), ADMIN.account(), userName, ADMIN.permissions());
        }
        throw Refusal.unauthenticated("the user name or the password is wrong");
    }

    @Override
    public Caller withPassword(Name tenant, String userName, PlainPassword password, Origin origin) {
        return withPassword(tenant, userName, password);
    }

    @Override
    public Caller withSession(String secret) {
        if (secret.equals("session")) {
            return ADMIN.in(SESSION);
        }
        throw Refusal.unauthenticated("the session is unknown or has ended; sign in again");
    }

    @Override
    public Caller withToken(String secret) {
        if (secret.equals("token")) {
            return ADMIN;
        }
        throw Refusal.unauthenticated("the token is unknown or has expired");
    }
}
