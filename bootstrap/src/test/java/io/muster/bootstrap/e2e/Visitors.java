package io.muster.bootstrap.e2e;

import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.LayoutProvider;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.tabular.AccountColumns;
import io.muster.adapters.files.tabular.Heading;
import io.muster.adapters.files.tabular.TableLayout;
import io.muster.adapters.files.tabular.Tables;
import io.muster.application.files.Dialect;
import io.muster.application.files.LayoutDescription;
import io.muster.domain.account.Field;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;

import java.util.List;
import java.util.Set;

/** A layout that comes in a jar of its own. */
public final class Visitors implements LayoutProvider {
    @Override
    public List<Layout> layouts(TableFormats tables) {
        return List.of(Tables.ofAccounts(new TableLayout<>(
            new LayoutDescription("visitors", "Visitors", tables.names(), tables.written(), ImportRules.DEFAULT),
            new TableLayout.Style("Visitors", Dialect.UNSTATED, "Visitors, one in each row."),
            new TableLayout.Reading<>("a table with the column Badge", headers -> headers.contains("Badge"), TableLayout.Cells.KEEPING,
                Draft::new),
            AccountColumns.WRITING, List.of(AccountColumns.text(Field.USER_NAME, Heading.of("Badge", 12, "What stands on the badge.")))),
            CorrelationKey.USER_NAME, Set.of(), tables));
    }
}
