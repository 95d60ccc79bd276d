package io.muster.domain.defining;

import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One role or group as a row of a file states it, whatever the file. What could not be understood is in {@code problems}, and the
 * planner rejects the record for it.
 *
 * @param title what a person recognises the record by in a report: its name as the file has it; empty where it has none
 * @param name a role's code or a group's name; empty where the row has none that could be understood
 * @param label what people read; empty where the file has none, and a new one is then labelled with its name
 * @param permissions what a role is to allow: empty where the file does not carry them and those that are there stay, none where
 *     all are to be revoked
 */
public record DefinitionRecord(RowNumber row, ReferenceKind kind, String title, Optional<Name> name, Optional<String> label,
                               Optional<Permissions> permissions, List<Problem> problems) {
    public DefinitionRecord {
        Objects.requireNonNull(row);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(title);
        Objects.requireNonNull(name);
        label = label.filter(text -> !text.isBlank());
        Objects.requireNonNull(permissions);
        problems = List.copyOf(problems);
    }

    /** The same record at another place. */
    public DefinitionRecord inRow(RowNumber other) {
        return new DefinitionRecord(other, kind, title, name, label, permissions, problems);
    }
}
