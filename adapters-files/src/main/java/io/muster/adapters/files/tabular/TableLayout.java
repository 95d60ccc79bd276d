package io.muster.adapters.files.tabular;

import io.muster.adapters.files.layout.Names;
import io.muster.adapters.files.layout.RowDraft;
import io.muster.adapters.files.table.TableSheet;
import io.muster.application.files.Dialect;
import io.muster.application.files.LayoutDescription;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.RowNumber;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A layout whose records stand in rows under a header, in any format that has tables. Nothing but data; {@link Tables} reads and
 * writes what it describes.
 *
 * @param <D> what a row is read into
 * @param <S> what a row is written from
 * @param columns in the order in which they are written; those that are only read among them
 */
public record TableLayout<D extends RowDraft, S>(LayoutDescription description, Style style, Reading<D> reading, Writing<S> writing,
                                                 List<TableColumn<D, S>> columns) {
    /**
     * @param sheet what a table is called
     * @param dialect how text is written
     * @param explanation what a table is for
     */
    public record Style(String sheet, Dialect dialect, String explanation) {
    }

    /**
     * @param looksLike what a file looks like, for people
     * @param header tells by the headers, as they are written, whether a table is of this layout
     * @param cells what is made of cells that say nothing
     * @param draft begins a row
     */
    public record Reading<D>(String looksLike, Predicate<List<String>> header, Cells cells, BiFunction<RowNumber, Names, D> draft) {
    }

    /**
     * @param blankIsMissing whether an empty cell says as little as a missing column
     * @param othersPassedOver whether columns are passed over that the layout does not know
     */
    public record Cells(boolean blankIsMissing, boolean othersPassedOver) {
        /** An empty cell states that there is nothing, and every column is known. */
        public static final Cells STATING = new Cells(false, false);
        /** An empty cell says nothing, and every column is known. */
        public static final Cells KEEPING = new Cells(true, false);
        /** An empty cell states that there is nothing, and columns may stand there that mean nothing here. */
        public static final Cells OF_ANY_FILE = new Cells(false, true);
    }

    /**
     * @param title what a person recognises a row by
     * @param unfit why there can be no row of something, as the end of a sentence that begins with its title
     */
    public record Writing<S>(Function<S, String> title, Function<S, Optional<String>> unfit) {
    }

    Optional<TableColumn<D, S>> column(String header) {
        return columns.stream().filter(column -> column.isNamed(header)).findFirst();
    }

    /** @param known the names that there are to choose from */
    TableSheet sheet(Map<ReferenceKind, List<String>> known, Optional<String> explanation) {
        return new TableSheet(style.sheet(), columns.stream().filter(column -> column.writer().isPresent()).map(TableColumn::heading)
            .map(heading -> new TableSheet.Column(heading.text(), heading.width(), heading.explanation(), heading.choices().apply(known)))
            .toList(), explanation);
    }
}
