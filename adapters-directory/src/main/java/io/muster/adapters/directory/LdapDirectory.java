package io.muster.adapters.directory;

import io.muster.adapters.directory.server.Patience;
import io.muster.adapters.directory.server.Servers;
import io.muster.adapters.directory.server.Target;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.Directory;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.DirectoryAnswer;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Directories over LDAP, Active Directory among them. Closing it ends its connections. */
public final class LdapDirectory implements Directory, AutoCloseable {
    private final Servers servers;
    private final Clock clock;

    /** @param secrets gives the values of configuration keys, where the passwords of bind accounts are */
    public LdapDirectory(Function<String, Optional<String>> secrets, Patience patience, Clock clock) {
        this.servers = new Servers(secrets, patience, clock);
        this.clock = clock;
    }

    @Override
    public Optional<String> flaw(DirectorySettings settings) {
        try {
            Target.of(settings);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public Map<Question, DirectoryAnswer> answers(Connection connection, Collection<Question> questions) {
        return servers.ask(connection, server -> new Lookup(server, clock.instant()).answers(questions));
    }

    @Override
    public boolean accepts(Connection connection, Question account, PlainPassword password) {
        return servers.ask(connection, server -> new PasswordBind(server, clock.instant()).accepts(account, password));
    }

    @Override
    public void turnAway(Connection connection, UserName name, PlainPassword password) {
        servers.ask(connection, server -> {
            new PasswordBind(server, clock.instant()).turnAway(new Question(name, Optional.empty()), password);
            return name;
        });
    }

    @Override
    public String tryOut(Connection connection) {
        return servers.askAnew(connection, Trial::of);
    }

    @Override
    public void forget(DirectorySettings settings) {
        servers.forget(settings);
    }

    @Override
    public void close() {
        servers.close();
    }
}
