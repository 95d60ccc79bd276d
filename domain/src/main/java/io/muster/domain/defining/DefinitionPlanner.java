package io.muster.domain.defining;

import io.muster.domain.access.Authority;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what an import does with the roles and groups that a file states, in the file's order: what an earlier row makes or
 * changes is there for the next. Nothing but a role's permissions is ever changed of what exists, a row grants and takes only
 * what its importer holds, and the last role that can manage roles stays one that can. Used for one plan, by one thread.
 */
public final class DefinitionPlanner {
    private final OnMatch onMatch;
    private final Authority importer;
    private final Map<ReferenceKind, Map<Name, Definition>> present = new HashMap<>();
    private final Map<ReferenceKind, Map<Name, RowNumber>> firstRows = new HashMap<>();

    /**
     * @param importer what the importer may do
     * @param existing all roles of the tenant, and what it has of all else that the file states
     */
    public DefinitionPlanner(OnMatch onMatch, Authority importer, Collection<Definition> existing) {
        this.onMatch = onMatch;
        this.importer = importer;
        for (ReferenceKind kind : ReferenceKind.values()) {
            present.put(kind, new HashMap<>());
            firstRows.put(kind, new HashMap<>());
        }
        existing.forEach(this::put);
    }

    /** Decides on the next row. */
    public DefinitionDecision decide(DefinitionRecord record) {
        Optional<RowNumber> earlier =
            record.name().map(name -> firstRows.get(record.kind()).putIfAbsent(name, record.row()));
        List<Problem> problems = DefinitionChecks.check(record, earlier);
        if (!problems.isEmpty()) {
            return new DefinitionDecision.Reject(problems);
        }
        Name name = record.name().orElseThrow();
        Definition known = present.get(record.kind()).get(name);
        DefinitionDecision decision = guarded(known == null ? create(record, name) : decideKnown(record, known));
        decision.result().ifPresent(this::put);
        return decision;
    }

    private void put(Definition definition) {
        present.get(definition.kind()).put(definition.name(), definition);
    }

    private static DefinitionDecision create(DefinitionRecord record, Name name) {
        boolean role = record.kind() == ReferenceKind.ROLE;
        return new DefinitionDecision.Create(new Definition(record.kind(), name, record.label().orElse(null),
            role ? record.permissions().orElse(Permissions.NONE) : Permissions.NONE, Optional.empty()));
    }

    private DefinitionDecision decideKnown(DefinitionRecord record, Definition known) {
        if (known.kind() != ReferenceKind.ROLE || record.permissions().isEmpty()) {
            return new DefinitionDecision.Unchanged();
        }
        if (onMatch == OnMatch.SKIP) {
            return new DefinitionDecision.Skip(new Problem(ProblemCode.REFERENCE_EXISTS, DefinitionChecks.nameField(known.kind()),
                known.kind().label() + " " + known.name() + " exists and is left as it is"));
        }
        Permissions after = RoleManagement.keepLast(known, record.permissions().get(), present.get(ReferenceKind.ROLE).values());
        if (after.equals(known.permissions())) {
            return new DefinitionDecision.Unchanged();
        }
        return !known.groups().isEmpty() && after.listed().stream().anyMatch(Permission::isForNoGroup)
            ? new DefinitionDecision.Reject(List.of(new Problem(ProblemCode.FIELD_INVALID, "permissions",
                "role " + known.name() + " is limited to groups and can only hold permissions for accounts")))
            : new DefinitionDecision.Update(known, Definition.role(known.name(), known.label(), after).limitedTo(known.groups()));
    }

    /** What no rule switches off. */
    private DefinitionDecision guarded(DefinitionDecision decision) {
        List<Problem> problems = new ArrayList<>();
        decision.result().ifPresent(after -> {
            if (!importer.includes(Permission.SETTINGS_MANAGE)) {
                problems.add(escalation("",
                    "to make or change a " + after.kind().label() + " takes the permission " + Permission.SETTINGS_MANAGE));
            }
            if (after.kind() == ReferenceKind.ROLE && after.name().equals(SuperAdministrator.ROLE)) {
                problems.add(escalation("", "the role " + SuperAdministrator.ROLE + " is built in and stays as it is"));
            } else if (!importer.covers(Authority.of(after)) || !importer.covers(before(decision))) {
                problems.add(escalation("permissions", "role " + after.name() + " holds permissions that you don't hold yourself"));
            }
        });
        return problems.isEmpty() ? decision : new DefinitionDecision.Reject(problems);
    }

    private static Authority before(DefinitionDecision decision) {
        return decision instanceof DefinitionDecision.Update update ? Authority.of(update.before()) : Authority.NONE;
    }

    private static Problem escalation(String path, String message) {
        return new Problem(ProblemCode.PERMISSION_ESCALATION, path, message);
    }
}
