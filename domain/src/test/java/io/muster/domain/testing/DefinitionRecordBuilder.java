package io.muster.domain.testing;

import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.defining.DefinitionRecord;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A row of roles or groups for tests: {@code aRoleRow("ROLE_USER").allowing("a:b").build()}; row 1 unless told otherwise. */
public final class DefinitionRecordBuilder {
    private final ReferenceKind kind;
    private final String title;
    private final List<Problem> problems = new ArrayList<>();
    private RowNumber row = new RowNumber(1);
    private Optional<String> label = Optional.empty();
    private Optional<Permissions> permissions = Optional.empty();
    private boolean named = true;

    private DefinitionRecordBuilder(ReferenceKind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    /** One whose file does not carry permissions. */
    public static DefinitionRecordBuilder aRoleRow(String code) {
        return new DefinitionRecordBuilder(ReferenceKind.ROLE, code);
    }

    public static DefinitionRecordBuilder aGroupRow(String name) {
        return new DefinitionRecordBuilder(ReferenceKind.GROUP, name);
    }

    public DefinitionRecordBuilder inRow(int number) {
        row = new RowNumber(number);
        return this;
    }

    /** As where the name could not be understood. */
    public DefinitionRecordBuilder nameless() {
        named = false;
        return this;
    }

    public DefinitionRecordBuilder labelled(String text) {
        label = Optional.of(text);
        return this;
    }

    /** @param texts none where all permissions are revoked */
    public DefinitionRecordBuilder allowing(String... texts) {
        permissions = Optional.of(permissions(texts));
        return this;
    }

    public DefinitionRecordBuilder with(Problem problem) {
        problems.add(problem);
        return this;
    }

    public static Permissions permissions(String... texts) {
        return Permissions.of(Stream.of(texts).map(Permission::new).toList());
    }

    public DefinitionRecord build() {
        return new DefinitionRecord(row, kind, title, named ? Optional.of(new Name(title)) : Optional.empty(), label, permissions,
            problems);
    }
}
