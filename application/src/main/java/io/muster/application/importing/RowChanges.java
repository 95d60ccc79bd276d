package io.muster.application.importing;

import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Field;
import io.muster.domain.defining.DefinitionDecision;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.FieldChange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What decisions change, field by field, for a report. */
final class RowChanges {
    private static final String SECRET = "•••";
    private static final String PERMISSIONS = "permissions";

    private RowChanges() {
    }

    static List<RowChange> of(Decision decision) {
        List<RowChange> changes = new ArrayList<>();
        decision.changes().fields().forEach(change -> changes.add(of(change, decision.kind())));
        // What was there before is not in the plan, and would be shown as dots anyway.
        decision.changes().credential().ifPresent(hash -> changes.add(text("credential", null, SECRET)));
        return changes;
    }

    private static RowChange of(FieldChange change, Decision.Kind decision) {
        if (change instanceof FieldChange.Value value) {
            return new RowChange.Value(value.label(), value.field().kind(), value.from(), value.to());
        }
        FieldChange.Names names = (FieldChange.Names) change;
        if (names.place().single()) {
            return text(names.label(), first(names.from()), first(names.to()));
        }
        return new RowChange.Many(names.label(), decision == Decision.Kind.CREATE ? null : texts(names.from()), texts(names.to()));
    }

    static List<RowChange> of(DefinitionDecision decision) {
        List<RowChange> changes = new ArrayList<>();
        if (decision instanceof DefinitionDecision.Create create) {
            Definition made = create.definition();
            changes.add(text("label", null, made.label()));
            if (made.kind() == ReferenceKind.ROLE) {
                changes.add(new RowChange.Many(PERMISSIONS, List.of(), texts(made.permissions())));
            }
        } else if (decision instanceof DefinitionDecision.Update update) {
            changes.add(new RowChange.Many(PERMISSIONS, texts(update.before().permissions()), texts(update.after().permissions())));
        }
        return changes;
    }

    static List<String> texts(Collection<Name> names) {
        return names.stream().map(Name::value).toList();
    }

    /** Whoever may everything may all that there is to be told. */
    private static List<String> texts(Permissions permissions) {
        Collection<Permission> held = permissions.everything() ? Permission.KNOWN : permissions.listed();
        return held.stream().sorted().map(Permission::value).toList();
    }

    private static String first(Collection<Name> names) {
        return names.isEmpty() ? null : names.iterator().next().value();
    }

    private static RowChange text(String field, String from, String to) {
        return new RowChange.Value(field, Field.Kind.TEXT, from, to);
    }
}
