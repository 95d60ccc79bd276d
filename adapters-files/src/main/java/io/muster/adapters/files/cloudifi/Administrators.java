package io.muster.adapters.files.cloudifi;

import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.Layout;
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
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.importing.UnknownReference;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The workbook of administrators as Cloudi-Fi exports and imports it. */
public final class Administrators {
    /** What it refers to must exist. */
    private static final ImportRules DEFAULTS = new StatedRules(OnMatch.SKIP, null, UnknownReference.REJECT, UnknownReference.REJECT,
        UnknownReference.REJECT, null, null).over(ImportRules.DEFAULT);
    private static final String LIST = ", ";

    private static final List<TableColumn<Draft, Account>> COLUMNS = List.of(
        AccountColumns.text(Field.DISPLAY_NAME, Heading.of("Name", 24, "What the administrator is called.")),
        AccountColumns.email(Heading.of("Email", 32, "The e-mail address, by which the administrator is known; needed in each row.")),
        AccountColumns.text(Field.PHONE, Heading.of("Phone", 18, "The telephone number, such as +33 6 12 34 56 78.")),
        AccountColumns.roleLabels(LIST, Heading.of("Profile", 24, "What the administrator may do: a role that exists.")),
        AccountColumns.name(Reference.MAIN_GROUP, Heading.of("Main group", 20, "A group that exists.")),
        AccountColumns.names(Reference.GROUPS, LIST, Heading.of("Secondary groups", 28, "Groups that exist, with commas between them.")),
        AccountColumns.names(Reference.TEAMS, LIST, Heading.of("Teams", 28, "Teams that exist, with commas between them.")),
        AccountColumns.day(Activity::createdAt, Heading.of("Creation date", 14, "Shown only; not imported.")),
        AccountColumns.day(Activity::updatedAt, Heading.of("Last update", 14, "Shown only; not imported.")),
        AccountColumns.word(Field.ENABLED, Map.of("true", "Enabled", "false", "Disabled"),
            Heading.of("Status", 12, "Enabled, or Disabled for one who cannot sign in.")));

    private Administrators() {
    }

    /** The layout, in the formats there are. */
    public static Layout layout(TableFormats formats) {
        return Tables.ofAccounts(new TableLayout<>(
            new LayoutDescription("administrators", "Administrators (Cloudi-Fi)", formats.names(), formats.written(), DEFAULTS),
            new TableLayout.Style("Administrators", Dialect.UNSTATED, "Administrators, one in each row."),
            new TableLayout.Reading<>("a table with the columns Name and Email", headers -> headers.containsAll(List.of("Name", "Email")),
                TableLayout.Cells.STATING, Draft::knownByEmail),
            AccountColumns.WRITING, COLUMNS), CorrelationKey.EMAIL, Set.of(), formats);
    }
}
