package io.muster.adapters.files.tabular;

import io.muster.adapters.files.layout.DefinitionDraft;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableFormats;
import io.muster.application.files.LayoutDescription;

import java.util.List;
import java.util.Optional;

/** Tables of one column, with the names of what there is to be; what there is already stays as it is. */
public final class NameList {
    private NameList() {
    }

    /** @param description says what the names are of */
    public static Layout of(LayoutDescription description, TableLayout.Style style, Heading column, TableFormats formats) {
        String header = column.text();
        return Tables.ofDefinitions(new TableLayout<>(description, style,
            new TableLayout.Reading<>("a table with the column " + header + " and no other", headers -> headers.equals(List.of(header)),
                TableLayout.Cells.STATING, (row, names) -> new DefinitionDraft(row, description.lists().orElseThrow())),
            new TableLayout.Writing<>(one -> one.name().value(), one -> Optional.empty()),
            List.of(new TableColumn<>(column, header, (text, draft) -> draft.name(header, text),
                Optional.of((one, file) -> new CellValue.Text(one.name().value()))))), formats);
    }
}
