package io.muster.example.guests;

import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.LayoutProvider;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.tabular.AccountColumns;
import io.muster.adapters.files.tabular.Heading;
import io.muster.adapters.files.tabular.TableColumn;
import io.muster.adapters.files.tabular.TableLayout;
import io.muster.adapters.files.tabular.Tables;
import io.muster.application.files.Dialect;
import io.muster.application.files.LayoutDescription;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;

import java.util.List;
import java.util.Set;

/** The guests of a reception: a layout of tables in one file. */
public final class Guests implements LayoutProvider {
    private static final List<TableColumn<Draft, Account>> COLUMNS = List.of(
        AccountColumns.text(Field.USER_NAME, Heading.of("Badge", 12, "What stands on the badge; needed in each row.")),
        AccountColumns.text(Field.DISPLAY_NAME, Heading.of("Guest", 30, "Who it is.")),
        AccountColumns.text(Field.EMAIL, Heading.of("Mail", 30, "The e-mail address.")),
        AccountColumns.names(Reference.GROUPS, ", ", Heading.of("Areas", 30, "Where the guest may go, with commas between.")),
        AccountColumns.flag(Field.ENABLED, Heading.of("Admitted", 10, "true, or false for a guest who has left.")));

    @Override
    public List<Layout> layouts(TableFormats tables) {
        return List.of(Tables.ofAccounts(new TableLayout<>(
            new LayoutDescription("guests", "Guests (reception)", tables.names(), tables.written(), ImportRules.DEFAULT),
            new TableLayout.Style("Guests", Dialect.UNSTATED, "Guests, one in each row. An empty cell leaves what is known."),
            new TableLayout.Reading<>("a table with the columns Badge and Guest",
                headers -> headers.containsAll(List.of("Badge", "Guest")), TableLayout.Cells.KEEPING, Draft::new),
            AccountColumns.WRITING, COLUMNS), CorrelationKey.USER_NAME, Set.of(), tables));
    }
}
