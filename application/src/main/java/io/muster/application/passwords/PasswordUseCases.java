package io.muster.application.passwords;

import io.muster.application.port.in.DeliverLinks;
import io.muster.application.port.in.SetPassword;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.Postman;
import io.muster.application.port.out.Store;

import java.time.Clock;

/** Everything around setting passwords, over the adapters that it is given. */
public final class PasswordUseCases {
    private final Store store;
    private final PasswordHashing hashing;
    private final PasswordSettings settings;
    private final Clock clock;

    public PasswordUseCases(Store store, PasswordHashing hashing, PasswordSettings settings, Clock clock) {
        this.store = store;
        this.hashing = hashing;
        this.settings = settings;
        this.clock = clock;
    }

    public SetPassword setPassword() {
        return new SetPasswordService(store, hashing, settings, clock);
    }

    /** @param postman never asked where no mails are sent */
    public DeliverLinks deliverLinks(Postman postman) {
        return new DeliverLinksService(store, postman, settings, clock);
    }
}
