package io.muster.adapters.directory;

import io.muster.adapters.directory.server.Patience;
import io.muster.adapters.directory.testing.Authority;
import io.muster.adapters.directory.testing.LdapServer;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.Directory.Question;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.DirectoryAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A server in this JVM and the adapter that asks it, with little patience. */
abstract class DirectoryScene {
    static final String PASSWORD = "Correct-Horse-7";

    @TempDir
    static Path folder;
    static Authority authority;

    LdapServer server;
    LdapDirectory directory;

    @BeforeEach
    void start() throws Exception {
        server = LdapServer.start(authority());
        directory = adapter();
    }

    @AfterEach
    void stop() {
        directory.close();
        server.close();
    }

    /** One for all classes, since making it takes a while. */
    static synchronized Authority authority() throws Exception {
        authority = authority == null || !authority.certificate().toFile().exists() ? Authority.in(folder.resolve("ca")) : authority;
        return authority;
    }

    static LdapDirectory adapter() {
        return new LdapDirectory(LdapServer.secrets(), new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2)), Clock.systemUTC());
    }

    DirectoryAnswer answer(DirectorySettings settings, String name) {
        return directory.answers(LdapServer.connection(settings), List.of(ask(name))).get(ask(name));
    }

    DirectoryAnswer answer(String name) {
        return answer(server.settings(), name);
    }

    boolean accepts(DirectorySettings settings, String name, String password) {
        return directory.accepts(LdapServer.connection(settings), ask(name), new PlainPassword(password));
    }

    static Question ask(String name) {
        return new Question(new UserName(name), Optional.empty());
    }

    /** The settings with another URL, StartTLS, filter or CA file; null stands for none. */
    static DirectorySettings with(DirectorySettings settings, String url, boolean startTls, String filter, String caFile) {
        return new DirectorySettings(url, startTls, settings.baseDn(), settings.bindDn(), settings.bindPasswordKey(),
            settings.matchAttribute(), Optional.ofNullable(filter), Optional.ofNullable(caFile));
    }
}
