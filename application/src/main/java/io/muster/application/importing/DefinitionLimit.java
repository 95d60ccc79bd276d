package io.muster.application.importing;

import io.muster.application.files.FileRejected;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.defining.DefinitionRecord;
import io.muster.domain.problem.ProblemCode;

import java.util.Optional;

/** Keeps the rows of one file that state roles and groups few enough to be planned and applied at once. */
final class DefinitionLimit {
    static final int ROWS = 10_000;
    /** Some four times as many bytes of memory; a PIM has a thousand roles of 400 permissions in it. */
    static final int CHARACTERS = 16 << 20;

    private int rows;
    private long characters;

    /** @throws FileRejected where there are too many with this one */
    void add(DefinitionRecord record) {
        rows++;
        characters += weight(record);
        if (rows > ROWS || characters > CHARACTERS) {
            throw new FileRejected(ProblemCode.FILE_TOO_LARGE, "", "one import takes at most " + ROWS
                + " roles and groups, with at most " + CHARACTERS + " characters of permissions");
        }
    }

    static long weight(DefinitionRecord record) {
        Optional<Permissions> permissions = record.permissions();
        return permissions.isEmpty() ? 0 : permissions.get().listed().stream().map(Permission::value).mapToInt(String::length).sum();
    }
}
