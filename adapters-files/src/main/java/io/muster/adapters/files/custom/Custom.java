package io.muster.adapters.files.custom;

import io.muster.adapters.files.layout.Inspection;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.ObjectRepair;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.tabular.AccountColumns;
import io.muster.adapters.files.tabular.TableLayout;
import io.muster.adapters.files.tabular.Tables;
import io.muster.application.files.Content;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.LayoutDescription;
import io.muster.application.files.Mapping;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files of any shape: their columns or keys are fields of an account by the names of Muster's own files and API, or are said to be by
 * a {@link Mapping}. Those that nothing is said of are passed over.
 */
public final class Custom {
    static final String NAME = FileType.CUSTOM;
    static final String SHEET = "Accounts";

    private final TableFormats formats;

    private Custom(TableFormats formats) {
        this.formats = formats;
    }

    /** @param formats in which tables are read */
    public static Layout layout(TableFormats formats) {
        Custom custom = new Custom(formats);
        Layout tables = custom.tables(FileType.UNSTATED);
        return new Layout(tables.description(), tables.key(), tables.merged(),
            new Layout.Reading(tables.reading().looksLike(), custom::typeOf, Custom::check, custom::open, custom::repair),
            new Layout.Writing(tables.writing().kinds(), custom::write, custom::template));
    }

    /** Nothing but what somebody says is a file of any shape. */
    private Optional<FileType> typeOf(Inspection file) throws IOException {
        boolean said = file.stated().layout().equals(NAME) || !file.stated().mapping().isNone();
        if (!said) {
            return Optional.empty();
        }
        Optional<FileType> table = tables(file.stated()).reading().recogniser().typeOf(file);
        Optional<FileType> found = table.isPresent() ? table : CustomObjects.typeOf(file);
        found.ifPresent(type -> Targets.check(type.mapping()));
        return found;
    }

    private static FileShape check(Content content, FileShape shape) {
        return shape.merging(Targets.merged(shape.type().mapping()));
    }

    private Layout.Records open(Content content, FileType type) throws IOException {
        return isJson(type.format()) ? new CustomObjects(content, type) : tables(type).reading().opener().open(content, type);
    }

    private void repair(Layout.Repair repair, OutputStream out) throws IOException {
        if (isJson(repair.type().format())) {
            ObjectRepair.repair(repair, out);
        } else {
            tables(repair.type()).reading().repairer().repair(repair, out);
        }
    }

    private Layout.Writer write(OutputStream out, ExportShape shape) throws IOException {
        if (shape.columns().isPresent()) {
            return isJson(shape.format()) ? new ChosenObjects(out, shape, shape.columns().get())
                : ChosenTable.open(formats.named(shape.format()), out, shape, shape.columns().get());
        }
        return isJson(shape.format()) ? new CustomObjectsWriter(out, shape.format())
            : tables(FileType.UNSTATED).writing().opener().open(out, shape);
    }

    private void template(String format, Map<ReferenceKind, List<String>> known, OutputStream out) throws IOException {
        if (isJson(format)) {
            CustomObjectsWriter.template(format, out);
        } else {
            tables(FileType.UNSTATED).writing().template().write(format, known, out);
        }
    }

    private static boolean isJson(String format) {
        return CustomObjects.FORMATS.contains(format);
    }

    /** The layout of a table, with the members that its columns are said to be. */
    private Layout tables(FileType type) {
        Targets targets = new Targets(type.mapping());
        Constants constants = new Constants(targets, type.mapping().constants());
        return Tables.ofAccounts(new TableLayout<>(
            new LayoutDescription(NAME, "Files of any shape",
                withObjects(formats.names()), withObjects(formats.written()), ImportRules.DEFAULT),
            new TableLayout.Style(SHEET, Dialect.UNSTATED,
                "Accounts, one in each row. Columns may be left out; userName or email must be there."),
            new TableLayout.Reading<>("a table or JSON objects of any shape, with \"columns\" that say what its columns or keys are,"
                + " userName or email among them", Targets::identify, TableLayout.Cells.OF_ANY_FILE, constants::draft),
            AccountColumns.WRITING, targets.columns()), CorrelationKey.EMAIL, Set.of(), formats);
    }

    private static List<String> withObjects(List<String> tables) {
        return Stream.concat(tables.stream(), CustomObjects.FORMATS.stream()).toList();
    }
}
