package io.muster.application.passwords;

import io.muster.application.port.out.MailQueue.Queued;
import io.muster.application.port.out.MailQueue.Recipient;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.EmailAddress;
import io.muster.domain.account.UserName;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds whom a mail is for. */
record Recipients(Store store) {
    Optional<Account> find(Queued mail) {
        return mail.recipient() instanceof Recipient.Chosen chosen
            ? store.accounts().find(mail.tenant(), chosen.account())
            : named(mail.tenant(), ((Recipient.Asked) mail.recipient()).name());
    }

    /** As sign-in finds it, by the user name; else by the address. */
    private Optional<Account> named(Tenant tenant, String name) {
        List<Connection> local = store.connections().all(tenant).stream()
            .filter(connection -> connection.enabled() && connection.kind() == Connection.Kind.LOCAL).toList();
        return read(name, UserName::new).stream()
            .flatMap(userName -> local.stream().flatMap(in -> store.accounts().withUserName(tenant, in.name(), userName).stream()))
            .findFirst()
            .or(() -> read(name, EmailAddress::new).stream()
                .flatMap(email -> local.stream().flatMap(in -> store.accounts().withEmail(tenant, in.name(), email).stream()))
                .findFirst());
    }

    private static <T> Optional<T> read(String text, Function<String, T> type) {
        try {
            return Optional.of(type.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
