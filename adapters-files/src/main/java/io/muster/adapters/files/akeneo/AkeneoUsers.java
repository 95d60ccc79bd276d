package io.muster.adapters.files.akeneo;

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
import io.muster.domain.account.Field;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Users as Akeneo PIM exports and imports them. What Muster has no place for is kept among an account's attributes. */
public final class AkeneoUsers {
    static final Dialect DIALECT = new Dialect(Optional.empty(), Optional.of(';'), Optional.empty(), Optional.empty());
    private static final ImportRules DEFAULTS =
        new StatedRules(OnMatch.UPDATE, null, null, null, null, null, null).over(ImportRules.DEFAULT);
    private static final String LIST = ",";

    /** User name and e-mail first, the others by their names, as in Akeneo's own files. */
    private static final List<TableColumn<Draft, Account>> COLUMNS = List.of(
        AccountColumns.text(Field.USER_NAME, Heading.of("username", 20, "Who the user is; needed in each row.")),
        AccountColumns.text(Field.EMAIL, Heading.of("email", 30, "The e-mail address.")),
        AccountColumns.text(Field.PICTURE, Heading.of("avatar", 20, "The picture's path or address.")),
        AccountColumns.attribute(Heading.of("catalog_default_locale", 12, "A locale, such as en_US.")),
        AccountColumns.attribute(Heading.of("catalog_default_scope", 12, "A channel's code.")),
        AccountColumns.attribute(Heading.of("default_category_tree", 12, "A category tree's code.")),
        AccountColumns.attribute(Heading.of("default_product_grid_view", 12, "A view's code.")),
        AccountColumns.word(Field.ENABLED, Map.of("true", "1", "false", "0"),
            Heading.of("enabled", 8, "1, or 0 for a user who cannot sign in.")),
        AccountColumns.text(Field.GIVEN_NAME, Heading.of("first_name", 16, "The given name.")),
        AccountColumns.names(Reference.GROUPS, LIST, Heading.of("groups", 24, "Names of groups, with commas between them.")),
        AccountColumns.text(Field.FAMILY_NAME, Heading.of("last_name", 16, "The family name.")),
        AccountColumns.attribute(Heading.of("middle_name", 12, "The middle name.")),
        AccountColumns.attribute(Heading.of("name_prefix", 8, "What stands before the name, such as Dr.")),
        AccountColumns.attribute(Heading.of("name_suffix", 8, "What stands behind the name, such as Jr.")),
        AccountColumns.text(Field.PHONE, Heading.of("phone", 16, "The telephone number.")),
        AccountColumns.attribute(Heading.of("product_grid_filters", 20, "Filters' codes, with commas between them.")),
        AccountColumns.names(Reference.ROLES, LIST, Heading.of("roles", 24, "Codes of roles, with commas between them.")),
        AccountColumns.text(Field.TIMEZONE, Heading.of("timezone", 16, "A time zone, such as Europe/Paris.")),
        AccountColumns.text(Field.LOCALE, Heading.of("user_default_locale", 12, "The locale of the user's screens, such as fr_FR.")),
        AccountColumns.forbidden("password", "must be empty: a password is not imported from a table"));

    private AkeneoUsers() {
    }

    /** The layout, in the formats there are. */
    public static Layout layout(TableFormats formats) {
        return Tables.ofAccounts(new TableLayout<>(
            new LayoutDescription("akeneo-users", "Users (Akeneo PIM)", formats.names(), formats.written(), DEFAULTS),
            new TableLayout.Style("Users", DIALECT, "Users of Akeneo PIM, one in each row. An empty cell leaves what the user has."),
            new TableLayout.Reading<>("a table with the column username", headers -> headers.contains("username"),
                TableLayout.Cells.KEEPING, Draft::new),
            AccountColumns.WRITING, COLUMNS), CorrelationKey.USER_NAME, Set.of(Field.ATTRIBUTES), formats);
    }
}
