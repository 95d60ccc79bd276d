package io.muster.adapters.files.akeneo;

import io.muster.adapters.files.layout.DefinitionDraft;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.tabular.Heading;
import io.muster.adapters.files.tabular.TableColumn;
import io.muster.adapters.files.tabular.TableLayout;
import io.muster.adapters.files.tabular.Tables;
import io.muster.application.files.LayoutDescription;
import io.muster.domain.access.Definition;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.ImportRules;

import java.util.List;
import java.util.Optional;

/** User groups as Akeneo PIM exports and imports them: names, and nothing else. */
public final class AkeneoGroups {
    private static final String NAME = "name";

    private static final List<TableColumn<DefinitionDraft, Definition>> COLUMNS = List.of(new TableColumn<>(
        Heading.of(NAME, 30, "The group's name. A group that exists stays as it is."), NAME,
        (text, draft) -> draft.name(NAME, text),
        Optional.of((group, file) -> new CellValue.Text(group.name().value()))));

    private AkeneoGroups() {
    }

    /** The layout, in the formats there are. */
    public static Layout layout(TableFormats formats) {
        return Tables.ofDefinitions(new TableLayout<>(
            new LayoutDescription("akeneo-groups", "User groups (Akeneo PIM)", formats.names(), formats.written(), ImportRules.DEFAULT,
                Optional.of(ReferenceKind.GROUP)),
            new TableLayout.Style("Groups", AkeneoUsers.DIALECT, "User groups of Akeneo PIM, one in each row."),
            new TableLayout.Reading<>("a table with the column name and no other", headers -> headers.equals(List.of(NAME)),
                TableLayout.Cells.STATING, (row, names) -> new DefinitionDraft(row, ReferenceKind.GROUP)),
            new TableLayout.Writing<>(group -> group.name().value(), group -> Optional.empty()), COLUMNS), formats);
    }
}
