package io.muster.adapters.files;

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

/**
 * A layout whose records stand in rows under a header, in any format that has tables. Nothing but data; {@link Tables} reads and
 * writes what it describes.
 *
 * @param <D> what a row is read into
 * @param <S> what a row is written from
 * @param style how its tables are written
 * @param rows how its rows begin and are called
 * @param columns in the order in which they are written; those that are only read among them
 */
record TableLayout<D extends RowDraft, S>(LayoutDescription description, Style style, Rules<D, S> rows,
                                          List<TableColumn<D, S>> columns) {
    /**
     * @param sheet what a table is called
     * @param dialect how text is written
     * @param explanation what a table is for
     */
    record Style(String sheet, Dialect dialect, String explanation) {
    }

    /**
     * @param marks the columns without which a table is not of this layout
     * @param blankIsMissing whether an empty cell says as little as a missing column
     * @param draft begins a row
     * @param title what a person recognises it by that is written
     */
    record Rules<D, S>(List<String> marks, boolean blankIsMissing, BiFunction<RowNumber, Names, D> draft, Function<S, String> title) {
    }

    Optional<TableColumn<D, S>> column(String header) {
        return columns.stream().filter(column -> column.isNamed(header)).findFirst();
    }

    /** Those that are written. */
    List<TableColumn<D, S>> written() {
        return columns.stream().filter(column -> column.writer().isPresent()).toList();
    }

    /** @param known the names that there are to choose from */
    TableSheet sheet(Map<ReferenceKind, List<String>> known, Optional<String> explanation) {
        return new TableSheet(style.sheet(), written().stream().map(TableColumn::heading)
            .map(heading -> new TableSheet.Column(heading.text(), heading.width(), heading.explanation(), heading.choices().apply(known)))
            .toList(), explanation);
    }
}
