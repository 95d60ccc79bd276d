package io.muster.adapters.files.akeneo;

import io.muster.adapters.files.layout.DefinitionDraft;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.tabular.CommaList;
import io.muster.adapters.files.tabular.Exported;
import io.muster.adapters.files.tabular.Heading;
import io.muster.adapters.files.tabular.TableColumn;
import io.muster.adapters.files.tabular.TableLayout;
import io.muster.adapters.files.tabular.Tables;
import io.muster.application.files.LayoutDescription;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Permission;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.problem.ProblemCode;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** User roles as Akeneo PIM exports and imports them, with their permissions. */
public final class AkeneoRoles {
    private static final String ROLE = "role";
    private static final String LABEL = "label";
    private static final String PERMISSIONS = "permissions";
    private static final Pattern CODE = Pattern.compile("ROLE_[A-Z0-9_-]+");
    private static final ImportRules DEFAULTS =
        new StatedRules(OnMatch.UPDATE, null, null, null, null, null, null).over(ImportRules.DEFAULT);

    private static final List<TableColumn<DefinitionDraft, Definition>> COLUMNS = List.of(
        new TableColumn<>(Heading.of(ROLE, 24, "The role's code: ROLE_ and capital letters, digits, - and _."), ROLE,
            AkeneoRoles::readCode, Optional.of((role, file) -> new CellValue.Text(role.name().value()))),
        new TableColumn<>(Heading.of(LABEL, 30, "What people read, of a new role. A role that exists keeps its own."), LABEL,
            (text, draft) -> draft.label(LABEL, text), Optional.of((role, file) -> new CellValue.Text(role.label()))),
        new TableColumn<>(Heading.of(PERMISSIONS, 60, "All that the role allows, with commas between; an empty cell takes all from it."),
            PERMISSIONS, (text, draft) -> draft.permissions(PERMISSIONS, CommaList.read(text)),
            Optional.of(AkeneoRoles::writePermissions)));

    private AkeneoRoles() {
    }

    /** The layout, in the formats there are. */
    public static Layout layout(TableFormats formats) {
        return Tables.ofDefinitions(new TableLayout<>(
            new LayoutDescription("akeneo-roles", "User roles (Akeneo PIM)", formats.names(), formats.written(), DEFAULTS,
                Optional.of(ReferenceKind.ROLE)),
            new TableLayout.Style("Roles", AkeneoUsers.DIALECT,
                "User roles of Akeneo PIM, one in each row. Without the column permissions every role keeps what it has."),
            new TableLayout.Reading<>("a table with the column role", headers -> headers.contains(ROLE), TableLayout.Cells.STATING,
                (row, names) -> new DefinitionDraft(row, ReferenceKind.ROLE)),
            new TableLayout.Writing<>(role -> role.name().value(), AkeneoRoles::unfit), COLUMNS), formats);
    }

    private static void readCode(String text, DefinitionDraft draft) {
        draft.name(ROLE, text);
        if (!text.isBlank() && !CODE.matcher(text.strip()).matches()) {
            draft.problem(ProblemCode.FIELD_INVALID, ROLE, "must be ROLE_ and then capital letters, digits, - or _");
        }
    }

    /** One that may do everything is not written as one that may do nothing. */
    private static Optional<String> unfit(Definition role) {
        if (role.permissions().everything()) {
            return Optional.of("holds every permission, which Akeneo has no word for; it is left out");
        }
        if (!role.groups().isEmpty()) {
            return Optional.of("is limited to some groups, which Akeneo has no word for; it is left out");
        }
        return CODE.matcher(role.name().value()).matches() ? Optional.empty()
            : Optional.of("has a code that Akeneo does not take (ROLE_ and capital letters, digits, - or _); it is left out");
    }

    private static CellValue writePermissions(Definition role, Exported file) {
        return CommaList.cell(role.permissions().listed().stream().map(Permission::value).toList(), ",", PERMISSIONS, file);
    }
}
