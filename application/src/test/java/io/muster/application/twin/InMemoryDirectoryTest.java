package io.muster.application.twin;

import io.muster.application.contract.DirectoryContract;
import io.muster.application.port.out.Directory;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;

import java.util.Optional;
import java.util.UUID;

class InMemoryDirectoryTest extends DirectoryContract {
    private final InMemoryDirectory directory = new InMemoryDirectory();

    @Override
    protected Directory directory() {
        return directory;
    }

    @Override
    protected Connection connection() {
        return new Connection(new Name("corp"), Connection.Kind.DIRECTORY, true, Optional.of(new DirectorySettings("ldaps://dc1", false,
            "dc=corp", Optional.empty(), Optional.empty(), null, Optional.empty(), Optional.empty())));
    }

    @Override
    protected UUID has(String name, boolean enabled) {
        UUID id = UUID.randomUUID();
        directory.add(name, id, enabled, PASSWORD);
        return id;
    }

    @Override
    protected void renames(UUID id, String name) {
        directory.rename(id, name);
    }
}
