package io.muster.application.files;

import io.muster.domain.importing.RowNumber;

import java.util.List;
import java.util.Optional;

/**
 * One of several files that are imported as one, whose rows are counted through.
 *
 * @param name what it is called in the file that holds it
 * @param layout what it was recognised as
 * @param before how many rows the files before it have
 */
public record FilePart(String name, String layout, int before) {
    /** Where a row is to be found. @param row its place in the part, from 1 */
    public record Place(String name, RowNumber row) {
    }

    /** Where a row is. @param parts in their order; none where the file is only one */
    public static Optional<Place> place(List<FilePart> parts, RowNumber row) {
        return parts.stream().filter(part -> part.before < row.value()).reduce((first, second) -> second)
            .map(part -> new Place(part.name, row.plus(-part.before)));
    }
}
