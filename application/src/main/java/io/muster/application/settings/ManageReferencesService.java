package io.muster.application.settings;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageReferences;
import io.muster.application.port.out.Store;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Scope;
import io.muster.domain.access.SuperAdministrator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

final class ManageReferencesService implements ManageReferences {
    private final Store store;
    private final SettingsAudit audit;

    ManageReferencesService(Store store, SettingsAudit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public Page<Definition> page(Caller caller, ReferenceKind kind, PageRequest request) {
        caller.mustHold(Permission.ACCOUNTS_VIEW);
        Scope scope = caller.scope(Permission.ACCOUNTS_VIEW);
        if (kind != ReferenceKind.GROUP || scope.everywhere()) {
            return store.references().page(caller.tenant(), kind, request);
        }
        return Page.cut(store.references().all(caller.tenant(), kind).stream().filter(scope::shows).toList(), request);
    }

    @Override
    public Definition get(Caller caller, ReferenceKind kind, Name name) {
        caller.mustHold(Permission.ACCOUNTS_VIEW);
        return Optional.of(find(caller, kind, name)).filter(caller.scope(Permission.ACCOUNTS_VIEW)::shows)
            .orElseThrow(() -> Refusal.notFound(kind.label() + " " + name));
    }

    @Override
    public Definition create(Caller caller, Definition definition) {
        mayWrite(caller, definition);
        store.work().run(() -> {
            groupsMustExist(caller, definition);
            try {
                store.references().add(caller.tenant(), definition);
            } catch (WriteRefused refused) {
                throw Refusal.conflict("reference.exists", refused.problem().message());
            }
            audit.note(caller, definition.kind().label() + ".created", definition.name(), details(definition));
        });
        return definition;
    }

    @Override
    public Definition replace(Caller caller, Definition definition) {
        mayWrite(caller, definition);
        store.work().run(() -> {
            Definition before = find(caller, definition.kind(), definition.name());
            mayWrite(caller, before);
            mustNotCircle(caller, definition);
            mayMove(caller, before, definition);
            groupsMustExist(caller, definition);
            store.references().replace(caller.tenant(), definition);
            audit.note(caller, definition.kind().label() + ".changed", definition.name(), details(definition));
        });
        return definition;
    }

    @Override
    public void delete(Caller caller, ReferenceKind kind, Name name) {
        caller.mustHold(Permission.SETTINGS_MANAGE);
        store.work().run(() -> {
            mayWrite(caller, find(caller, kind, name));
            if (kind == ReferenceKind.GROUP && limitsARole(caller, name)) {
                throw Refusal.conflict("reference.in-use", "a role is limited to group " + name + "; take the group from the role first");
            }
            if (store.references().inUse(caller.tenant(), kind, name)) {
                throw Refusal.conflict("reference.in-use", kind.label() + " " + name + " is in use; take it from its accounts first");
            }
            store.references().remove(caller.tenant(), kind, name);
            audit.note(caller, kind.label() + ".deleted", name, Map.of());
        });
    }

    /** The built-in role is nobody's to change; other roles only within what one holds oneself, before and after. */
    private static void mayWrite(Caller caller, Definition definition) {
        caller.mustHold(Permission.SETTINGS_MANAGE);
        if (definition.kind() != ReferenceKind.ROLE) {
            return;
        }
        if (definition.name().equals(SuperAdministrator.ROLE)) {
            throw Refusal.conflict("role.built-in", "the role " + SuperAdministrator.ROLE + " is built in and stays as it is");
        }
        if (!caller.authority().covers(Authority.of(definition))) {
            throw Refusal.forbidden("role " + definition.name() + " holds permissions that you don't hold yourself");
        }
    }

    /** Below another group its accounts come within reach of the roles that are limited to that one: to move it is to grant these. */
    private void mayMove(Caller caller, Definition before, Definition group) {
        if (group.kind() != ReferenceKind.GROUP || group.parent().isEmpty() || group.parent().equals(before.parent())) {
            return;
        }
        List<Definition> groups = store.references().all(caller.tenant(), ReferenceKind.GROUP);
        Predicate<Definition> comesToReach = role -> {
            Set<Name> reached = Authority.withThoseBelow(role.groups(), groups);
            return reached.contains(group.parent().get()) && !reached.contains(group.name());
        };
        store.references().all(caller.tenant(), ReferenceKind.ROLE).stream().filter(comesToReach)
            .filter(role -> !caller.authority().covers(Authority.of(role.limitedTo(Set.of(group.name())))))
            .findFirst().ifPresent(role -> {
                throw Refusal.forbidden("role " + role.name() + " would come to hold for group " + group.name()
                    + ", and it holds permissions that you don't hold there yourself");
            });
    }

    /** Else the role would come to hold for whatever gets such a name later. */
    private void groupsMustExist(Caller caller, Definition role) {
        Set<Name> missing = new TreeSet<>(role.groups());
        store.references().findAll(caller.tenant(), ReferenceKind.GROUP, missing).forEach(group -> missing.remove(group.name()));
        missing.stream().findFirst().ifPresent(name -> {
            throw Refusal.invalid("reference.unknown", "there is no group " + name + " to which the role could be limited");
        });
    }

    private boolean limitsARole(Caller caller, Name group) {
        return store.references().all(caller.tenant(), ReferenceKind.ROLE).stream().anyMatch(role -> role.groups().contains(group));
    }

    private void mustNotCircle(Caller caller, Definition definition) {
        Definition unit = definition;
        while (unit.parent().isPresent()) {
            if (unit.parent().get().equals(definition.name())) {
                throw Refusal.invalid("field.invalid", definition.kind().label() + " " + definition.name() + " would be above itself");
            }
            unit = store.references().find(caller.tenant(), definition.kind(), unit.parent().get())
                .orElseThrow(() -> Refusal.invalid("reference.unknown", "the parent does not exist"));
        }
    }

    /** Of a role what it lets people do: to widen one is to grant. */
    private static Map<String, String> details(Definition definition) {
        if (definition.kind() != ReferenceKind.ROLE) {
            return Map.of();
        }
        String groups = definition.groups().isEmpty() ? "all"
            : definition.groups().stream().map(Name::value).collect(Collectors.joining(", "));
        return Map.of("permissions", definition.permissions().text(), "groups", groups);
    }

    private Definition find(Caller caller, ReferenceKind kind, Name name) {
        return store.references().find(caller.tenant(), kind, name).orElseThrow(() -> Refusal.notFound(kind.label() + " " + name));
    }
}
