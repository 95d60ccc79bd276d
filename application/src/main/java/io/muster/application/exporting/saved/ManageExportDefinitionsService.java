package io.muster.application.exporting.saved;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.port.in.ManageExportDefinitions;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.account.AccountId;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Whoever may manage settings sees and changes those of all: one whose owner has gone must not keep its name for ever. */
public final class ManageExportDefinitionsService implements ManageExportDefinitions {
    private final Store store;
    private final BiConsumer<Caller, ExportRequest> check;
    private final Clock clock;

    /** @param check refuses what cannot be exported */
    public ManageExportDefinitionsService(Store store, BiConsumer<Caller, ExportRequest> check, Clock clock) {
        this.store = store;
        this.check = check;
        this.clock = clock;
    }

    @Override
    public Page<ExportDefinition> page(Caller caller, PageRequest request) {
        caller.mustHold(Permission.ACCOUNTS_EXPORT);
        return store.exportDefinitions().page(caller.tenant(), viewer(caller), request);
    }

    /** Whose definitions are seen, beside the shared ones; empty where all are. */
    private static Optional<AccountId> viewer(Caller caller) {
        return managesAll(caller) ? Optional.empty() : Optional.of(caller.account());
    }

    private static boolean managesAll(Caller caller) {
        return caller.permissions().includes(Permission.SETTINGS_MANAGE);
    }

    @Override
    public ExportDefinition get(Caller caller, Name name) {
        return visible(caller, name).orElseThrow(() -> missing(name));
    }

    @Override
    public ExportDefinition choose(Caller caller, Name name) {
        return visible(caller, name)
            .orElseThrow(() -> Refusal.invalid("export-definition.unknown", "there is no saved export " + name + " that you can see"));
    }

    private Optional<ExportDefinition> visible(Caller caller, Name name) {
        caller.mustHold(Permission.ACCOUNTS_EXPORT);
        return store.exportDefinitions().find(caller.tenant(), name)
            .filter(found -> managesAll(caller) || found.isVisibleTo(caller.account()));
    }

    @Override
    public boolean save(Caller caller, Name name, boolean shared, ExportRequest request) {
        caller.mustHold(Permission.ACCOUNTS_EXPORT);
        check.accept(caller, request);
        return store.work().call(() -> {
            Optional<ExportDefinition> before = store.exportDefinitions().find(caller.tenant(), name);
            before.ifPresent(found -> mustBeChangeable(caller, found));
            ExportDefinition saved = new ExportDefinition(name, before.map(ExportDefinition::owner).orElse(caller.account()),
                before.map(ExportDefinition::ownerName).orElse(caller.userName()), shared, request);
            boolean made = store.exportDefinitions().save(caller.tenant(), saved);
            if (!made && before.isEmpty()) {
                // Somebody else has made theirs meanwhile; this ends the transaction, and so leaves it as it is.
                throw taken(name);
            }
            note(caller, made ? "export-definition.created" : "export-definition.changed", saved);
            return made;
        });
    }

    @Override
    public void delete(Caller caller, Name name) {
        caller.mustHold(Permission.ACCOUNTS_EXPORT);
        store.work().run(() -> {
            ExportDefinition found = visible(caller, name).orElseThrow(() -> missing(name));
            mustBeChangeable(caller, found);
            store.exportDefinitions().remove(caller.tenant(), name);
            note(caller, "export-definition.deleted", found);
        });
    }

    private static void mustBeChangeable(Caller caller, ExportDefinition found) {
        if (managesAll(caller) || found.owner().equals(caller.account())) {
            return;
        }
        throw found.shared()
            ? Refusal.forbidden("the saved export " + found.name() + " is that of " + found.ownerName()
                + "; to change those of others you need the permission " + Permission.SETTINGS_MANAGE)
            : taken(found.name());
    }

    private void note(Caller caller, String action, ExportDefinition definition) {
        store.audit().add(caller.tenant(), AuditTrail.Entry.by(caller, clock.instant(), action,
            definition.name().value(), 0, Map.of("layout", definition.request().layout(), "format", definition.request().format(),
                "shared", Boolean.toString(definition.shared()),
                "credentials", Boolean.toString(definition.request().includeCredentials()))));
    }

    private static Refusal taken(Name name) {
        return Refusal.conflict("export-definition.taken", "somebody else has a saved export called " + name + "; choose another name");
    }

    private static Refusal missing(Name name) {
        return Refusal.notFound("saved export " + name);
    }
}
