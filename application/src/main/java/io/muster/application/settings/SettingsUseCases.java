package io.muster.application.settings;

import io.muster.application.port.in.ManageConnections;
import io.muster.application.port.in.ManageMappings;
import io.muster.application.port.in.ManageReferences;
import io.muster.application.port.out.Directory;
import io.muster.application.port.out.Store;

import java.time.Clock;

/** Everything around what accounts refer to and saved mappings, over the adapters that it is given. */
public final class SettingsUseCases {
    private final Store store;
    private final Directory directory;
    private final SettingsAudit audit;

    public SettingsUseCases(Store store, Directory directory, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.audit = new SettingsAudit(store.audit(), clock);
    }

    public ManageReferences manageReferences() {
        return new ManageReferencesService(store, audit);
    }

    public ManageConnections manageConnections() {
        return new ManageConnectionsService(store, directory, audit);
    }

    public ManageMappings manageMappings() {
        return new ManageMappingsService(store, audit);
    }
}
