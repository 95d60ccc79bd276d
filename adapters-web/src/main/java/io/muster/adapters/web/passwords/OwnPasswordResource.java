package io.muster.adapters.web.passwords;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.SetPassword;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import java.util.Optional;

/** The caller's own password. */
@Path("profile/password")
@Dependent
public class OwnPasswordResource {
    private final SetPassword setPassword;
    private final SignedIn signedIn;

    @Inject
    public OwnPasswordResource(SetPassword setPassword, SignedIn signedIn) {
        this.setPassword = setPassword;
        this.signedIn = signedIn;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void change(Document document) {
        Optional<PlainPassword> current = Passwords.required(document, "current");
        Optional<PlainPassword> password = Passwords.required(document, "password");
        document.close();
        setPassword.own(signedIn.caller(), current.orElseThrow(), password.orElseThrow());
    }
}
