package io.muster.adapters.files.tabular;

import io.muster.adapters.files.layout.RowDraft;
import io.muster.adapters.files.table.CellValue;

import java.util.Optional;

/**
 * A column of a table: how its cells are read and written.
 *
 * @param <D> what a cell is read into
 * @param <S> what a cell is written from
 * @param path what its problems are told of
 * @param writer empty for a column that is only read
 */
public record TableColumn<D extends RowDraft, S>(Heading heading, String path, Reader<D> reader, Optional<Writer<S>> writer) {
    /** Takes a cell's text, which may be blank. */
    @FunctionalInterface
    public interface Reader<D> {
        void read(String text, D draft);
    }

    /** Makes a cell of what is exported, or notes that it has no room for it. */
    @FunctionalInterface
    public interface Writer<S> {
        CellValue write(S from, Exported file);
    }

    String header() {
        return heading.text();
    }

    boolean isNamed(String header) {
        return header().equalsIgnoreCase(header.strip());
    }
}
