package io.muster.adapters.files.layout;

import io.muster.adapters.files.text.Limits;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.SourceItem;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.defining.DefinitionRecord;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A role or a group in the making: it takes what a row states, and notes what cannot be. */
public final class DefinitionDraft implements RowDraft {
    private final RowNumber row;
    private final ReferenceKind kind;
    private final List<Problem> problems = new ArrayList<>();
    private String title = "";
    private Optional<Name> name = Optional.empty();
    private Optional<String> label = Optional.empty();
    private Optional<Permissions> permissions = Optional.empty();

    /** A draft without a name yet. */
    public DefinitionDraft(RowNumber row, ReferenceKind kind) {
        this.row = row;
        this.kind = kind;
    }

    /** @param text as written; a blank one is a problem */
    public void name(String path, String text) {
        title = Texts.shown(text);
        if (text.isBlank()) {
            problem(ProblemCode.FIELD_REQUIRED, path, "is missing");
            return;
        }
        try {
            name = Optional.of(new Name(text));
        } catch (IllegalArgumentException e) {
            problem(ProblemCode.FIELD_INVALID, path, "is no name: " + e.getMessage());
        }
    }

    /** @param text as written; the planner judges it */
    public void label(String path, String text) {
        Texts.flaw(text).ifPresentOrElse(flaw -> problem(ProblemCode.FIELD_INVALID, path, flaw), () -> label = Optional.of(text));
    }

    /** @param texts the permissions as written */
    public void permissions(String path, List<String> texts) {
        List<Permission> read = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                read.add(new Permission(texts.get(i)));
            } catch (IllegalArgumentException e) {
                problem(ProblemCode.FIELD_INVALID, path + "[" + i + "]", "is no permission: " + e.getMessage());
            }
        }
        permissions = Optional.of(Permissions.of(read));
    }

    @Override
    public void problem(ProblemCode code, String path, String predicate) {
        if (problems.size() < Limits.PROBLEMS) {
            problems.add(new Problem(code, path, path + " " + predicate));
        }
    }

    @Override
    public SourceItem item() {
        return new SourceItem.DefinedRow(new DefinitionRecord(row, kind, title, name, label, permissions, problems));
    }
}
