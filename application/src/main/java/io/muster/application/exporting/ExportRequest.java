package io.muster.application.exporting;

import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.SortKey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody asks of an export.
 *
 * @param columns those of the file, where its layout lets them be chosen; the layout's own where empty
 * @param includeCredentials whether password hashes are exported; needs its own permission
 * @param fileName the name to offer the file under; the layout's default where empty
 */
public record ExportRequest(String format, String layout, Selection selection, List<Column> columns, List<SortKey> sort,
                            boolean includeCredentials, Optional<String> fileName) {
    public ExportRequest {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }

    /** The same, but only of what has changed since a moment, where there is one. */
    public ExportRequest since(Optional<Instant> moment) {
        Selection some = new Selection(selection.connection(), selection.query(), selection.accountIds(), selection.includeDisabled(),
            moment);
        return new ExportRequest(format, layout, some, columns, sort, includeCredentials, fileName);
    }

    /** The same, in a file of that name. */
    public ExportRequest named(String name) {
        return new ExportRequest(format, layout, selection, columns, sort, includeCredentials, Optional.of(name));
    }
}
