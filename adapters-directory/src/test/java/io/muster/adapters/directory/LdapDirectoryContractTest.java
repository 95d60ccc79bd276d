package io.muster.adapters.directory;

import io.muster.adapters.directory.server.Patience;
import io.muster.adapters.directory.testing.Authority;
import io.muster.adapters.directory.testing.LdapServer;
import io.muster.application.contract.DirectoryContract;
import io.muster.application.port.out.Directory;
import io.muster.domain.access.Connection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

class LdapDirectoryContractTest extends DirectoryContract {
    @TempDir
    private static Path folder;
    private static Authority authority;

    private LdapServer server;
    private LdapDirectory directory;

    @BeforeEach
    void start() throws Exception {
        authority = authority == null ? Authority.in(folder) : authority;
        server = LdapServer.start(authority);
        directory = new LdapDirectory(LdapServer.secrets(), Patience.DEFAULT, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        directory.close();
        server.close();
    }

    @Override
    protected Directory directory() {
        return directory;
    }

    @Override
    protected Connection connection() {
        return LdapServer.connection(server.settings());
    }

    @Override
    protected UUID has(String name, boolean enabled) {
        return server.add(name, enabled, PASSWORD);
    }

    @Override
    protected void renames(UUID id, String name) {
        server.rename(id, name);
    }
}
