package io.muster.application.settings;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.files.SavedMapping;
import io.muster.application.port.in.ManageMappings;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;

import java.util.Map;
import java.util.stream.Collectors;

final class ManageMappingsService implements ManageMappings {
    /** So many names are read at a glance. */
    private static final int TOLD = 20;

    private final Store store;
    private final SettingsAudit audit;

    ManageMappingsService(Store store, SettingsAudit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public Page<SavedMapping> page(Caller caller, PageRequest request) {
        caller.mustHold(Permission.ACCOUNTS_IMPORT);
        return store.mappings().page(caller.tenant(), request);
    }

    @Override
    public SavedMapping get(Caller caller, Name name) {
        caller.mustHold(Permission.ACCOUNTS_IMPORT);
        return store.mappings().find(caller.tenant(), name).orElseThrow(() -> missing(name));
    }

    @Override
    public SavedMapping choose(Caller caller, Name name) {
        caller.mustHold(Permission.ACCOUNTS_IMPORT);
        return store.mappings().find(caller.tenant(), name)
            .orElseThrow(() -> Refusal.invalid("mapping.unknown", "there is no mapping " + name + "; " + present(caller)));
    }

    private String present(Caller caller) {
        Page<SavedMapping> page = store.mappings().page(caller.tenant(), PageRequest.first(TOLD));
        String names = page.items().stream().map(mapping -> mapping.name().value()).collect(Collectors.joining(", "));
        return names.isEmpty() ? "none is saved yet" : "saved are " + names + (page.next().isPresent() ? " and others" : "");
    }

    @Override
    public boolean save(Caller caller, SavedMapping mapping) {
        caller.mustHold(Permission.SETTINGS_MANAGE);
        return store.work().call(() -> {
            boolean made = store.mappings().save(caller.tenant(), mapping);
            audit.note(caller, made ? "mapping.created" : "mapping.changed", mapping.name(), Map.of());
            return made;
        });
    }

    @Override
    public void delete(Caller caller, Name name) {
        caller.mustHold(Permission.SETTINGS_MANAGE);
        store.work().run(() -> {
            if (!store.mappings().remove(caller.tenant(), name)) {
                throw missing(name);
            }
            audit.note(caller, "mapping.deleted", name, Map.of());
        });
    }

    private static Refusal missing(Name name) {
        return Refusal.notFound("mapping " + name);
    }
}
