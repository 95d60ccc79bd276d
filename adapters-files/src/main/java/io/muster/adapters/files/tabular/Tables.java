package io.muster.adapters.files.tabular;

import io.muster.adapters.files.layout.Inspection;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.RowDraft;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.table.TableFormats.Beginning;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.application.files.Content;
import io.muster.application.files.FileType;
import io.muster.application.files.Mapping;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.access.Definition;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.importing.CorrelationKey;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Recognises, reads and writes the tables of one layout, in every format. */
public final class Tables<D extends RowDraft, S> {
    private final TableLayout<D, S> layout;
    private final TableFormats formats;

    private Tables(TableLayout<D, S> layout, TableFormats formats) {
        this.layout = layout;
        this.formats = formats;
    }

    /** @param merged the fields of which some of its columns are single members */
    public static <D extends RowDraft> Layout ofAccounts(TableLayout<D, Account> layout, CorrelationKey key, Set<Field> merged,
                                                         TableFormats formats) {
        Tables<D, Account> tables = new Tables<>(layout, formats);
        return new Layout(layout.description(), key, merged, tables.reading(),
            tables.writing(Optional.of(Function.identity()), Optional.empty()));
    }

    /** @param layout says what it lists */
    public static <D extends RowDraft> Layout ofDefinitions(TableLayout<D, Definition> layout, TableFormats formats) {
        Tables<D, Definition> tables = new Tables<>(layout, formats);
        return new Layout(layout.description(), CorrelationKey.USER_NAME, Set.of(), tables.reading(),
            tables.writing(Optional.empty(), Optional.of(Function.identity())));
    }

    /** A table of accounts whose columns are no layout's. @param row makes of an account what its row is written from */
    public static <S> Layout.Writer writer(TableLayout.Writing<S> writing, List<? extends TableColumn<?, S>> columns, TableWriter table,
                                           ExportShape shape, Function<Account, S> row) {
        return new Written<>(new TableExport<>(writing, columns, table, new Exported(shape)), Optional.of(row), Optional.empty());
    }

    /** What a row says where it is a header: its cells without what only makes them look good; empty ones are left out. */
    public static List<String> headings(TableRow row) {
        return Header.headers(row, Map.of());
    }

    private Layout.Writing writing(Optional<Function<Account, S>> account, Optional<Function<Definition, S>> definition) {
        return new Layout.Writing(Set.of(), (out, shape) -> new Written<>(export(out, shape), account, definition), this::template);
    }

    private Layout.Reading reading() {
        return new Layout.Reading(layout.reading().looksLike(), this::typeOf, Layout.Reading.UNCHECKED, this::open,
            new TableRepair<>(layout, formats)::repair);
    }

    /** What the file is, where one of its tables has a header with the columns that mark this layout. */
    private Optional<FileType> typeOf(Inspection file) throws IOException {
        Mapping mapping = file.stated().mapping();
        for (Beginning table : file.tables(formats)) {
            Optional<TableRow> header = table.rows().stream().filter(row -> Header.fits(layout, row, file.stated())).findFirst();
            if (header.isPresent()) {
                Header.of(layout, header.get(), mapping.columns());
                return Optional.of(new FileType(table.format(), layout.description().name(), table.dialect(), mapping));
            }
            table.rows().stream().filter(row -> !layout.reading().cells().othersPassedOver())
                .map(row -> Header.near(layout, row, mapping.columns())).forEach(near -> file.near(near.likeness(), near.what()));
        }
        return Optional.empty();
    }

    private Layout.Records open(Content content, FileType type) throws IOException {
        return new TableRecords<>(layout, new TableRows(layout, formats.named(type.format()), content, type), type.mapping().columns());
    }

    private TableExport<S> export(OutputStream out, ExportShape shape) throws IOException {
        TableSheet sheet = layout.sheet(Map.of(), Optional.empty()).showing(shape.asOf());
        TableWriter table = formats.named(shape.format()).create(out, sheet, layout.style().dialect());
        return new TableExport<>(layout.writing(), layout.columns(), table, new Exported(shape));
    }

    private void template(String format, Map<ReferenceKind, List<String>> known, OutputStream out) throws IOException {
        try (TableWriter table = formats.named(format)
                .create(out, layout.sheet(known, Optional.of(layout.style().explanation())), layout.style().dialect())) {
            table.finish();
        }
    }

    /**
     * A table that is being written.
     *
     * @param account what an account's row is made of; empty where the file has rows of something else
     * @param definition what a role's or group's row is made of, alike
     */
    private record Written<S>(TableExport<S> table, Optional<Function<Account, S>> account, Optional<Function<Definition, S>> definition)
        implements Layout.Writer {
        @Override
        public void write(Account one) throws IOException {
            if (account.isPresent()) {
                table.write(account.get().apply(one));
            }
        }

        @Override
        public void finish(List<Definition> definitions) throws IOException {
            if (definition.isPresent()) {
                for (Definition one : definitions) {
                    table.write(definition.get().apply(one));
                }
            }
            table.finish();
        }

        @Override
        public List<Loss> losses() {
            return table.losses();
        }

        @Override
        public void close() throws IOException {
            table.close();
        }
    }
}
