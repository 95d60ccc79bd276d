package io.muster.adapters.files.custom;

import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.Inspection;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.tabular.AccountColumns;
import io.muster.adapters.files.tabular.Heading;
import io.muster.adapters.files.tabular.TableColumn;
import io.muster.adapters.files.tabular.TableLayout;
import io.muster.adapters.files.tabular.Tables;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileType;
import io.muster.application.files.LayoutDescription;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables of any shape: their columns are fields of an account by the names of Muster's own files and API, or are said to be by
 * {@link FileType#columns}. Columns that nothing is said of are passed over.
 */
public final class Custom {
    static final String NAME = "custom";
    private static final String ATTRIBUTE = Field.ATTRIBUTES.label() + ".";
    private static final int WIDTH = 20;

    private Custom() {
    }

    /** @param formats in which tables are read */
    public static Layout layout(TableFormats formats) {
        Layout.Reading plain = of(FileType.UNSTATED, formats).reading();
        return new Layout(new LayoutDescription(NAME, "Tables of any shape", formats.names(), List.of(), ImportRules.DEFAULT),
            CorrelationKey.EMAIL, true,
            new Layout.Reading(plain.looksLike(), file -> typeOf(file, formats), plain.check(),
                (content, type) -> of(type, formats).reading().opener().open(content, type),
                (repair, out) -> of(repair.type(), formats).reading().repairer().repair(repair, out)),
            of(FileType.UNSTATED, formats).writing());
    }

    /** Nothing but what somebody says is a table of any shape. */
    private static Optional<FileType> typeOf(Inspection file, TableFormats formats) throws IOException {
        boolean said = file.stated().layout().equals(NAME) || !file.stated().columns().isEmpty();
        return said ? of(file.stated(), formats).reading().recogniser().typeOf(file) : Optional.empty();
    }

    /** The layout of a file, with the attributes that its columns are said to be. */
    private static Layout of(FileType type, TableFormats formats) {
        return Tables.ofAccounts(new TableLayout<>(
            new LayoutDescription(NAME, "Tables of any shape", formats.names(), List.of(), ImportRules.DEFAULT),
            new TableLayout.Style("Accounts", Dialect.UNSTATED, "Accounts, one in each row."),
            new TableLayout.Reading<>("a table of any shape, with \"columns\" that say what its columns are, userName or email among them",
                headers -> headers.contains(Field.USER_NAME.label()) || headers.contains(Field.EMAIL.label()),
                TableLayout.Cells.OF_ANY_FILE, Draft::knownByEmail),
            AccountColumns.WRITING, columns(type)), CorrelationKey.EMAIL, true, formats);
    }

    private static List<TableColumn<Draft, Account>> columns(FileType type) {
        List<TableColumn<Draft, Account>> columns = new ArrayList<>();
        for (Field field : Field.values()) {
            columns.add(column(field, Heading.of(field.label(), WIDTH, "")));
        }
        for (Reference place : Reference.values()) {
            Heading heading = Heading.of(place.label(), WIDTH, "");
            columns.add(place.single() ? AccountColumns.name(place, heading) : AccountColumns.names(place, ",", heading));
        }
        type.columns().values().stream().distinct().filter(meant -> meant.startsWith(ATTRIBUTE) && meant.length() > ATTRIBUTE.length())
            .forEach(meant -> columns.add(AccountColumns.attribute(meant.substring(ATTRIBUTE.length()), Heading.of(meant, WIDTH, ""))));
        return columns;
    }

    private static TableColumn<Draft, Account> column(Field field, Heading heading) {
        return switch (field.kind()) {
            case TEXT -> AccountColumns.text(field, heading);
            case BOOLEAN -> AccountColumns.flag(field, heading);
            case JSON -> AccountColumns.json(field, heading);
        };
    }
}
