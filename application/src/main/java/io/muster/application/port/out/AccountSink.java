package io.muster.application.port.out;

import io.muster.application.files.Content;
import io.muster.application.files.FileShape;
import io.muster.application.files.LayoutDescription;
import io.muster.application.files.RejectedRow;
import io.muster.application.port.out.ColumnExpressions.ComputedColumns;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes account files. */
public interface AccountSink {
    List<LayoutDescription> layouts();

    /**
     * Begins a file.
     *
     * @param out stays open; the caller closes it
     * @throws io.muster.application.Refusal where the layout or format cannot be written
     */
    AccountWriter open(OutputStream out, ExportShape shape);

    /**
     * Writes the rejected rows of an imported file in the format they came in, ready to be mended and sent again, with the
     * reasons beside them. The file's own words are kept, also where they could not be understood.
     *
     * @param rejected in the order of the rows; read as the writing goes on
     * @param credentials whether passwords and hashes are written back too
     */
    void repair(Content original, FileShape shape, Iterator<RejectedRow> rejected, boolean credentials, OutputStream out);

    /** The format of what {@link #repair} writes: the file's own, unless that is only read. */
    String repairFormat(FileShape shape);

    /** An empty file to fill in. @param known the names that there are to choose from */
    void template(String layout, String format, Map<ReferenceKind, List<String>> known, OutputStream out);

    /**
     * @param asOf the moment whose state the file shows
     * @param credentials whether password hashes are written
     * @param roleLabels what people call the roles, where that means one of them only
     * @param columns those that were chosen, for the layout that lets them be; the layout's own where empty
     */
    record ExportShape(String format, String layout, Tenant tenant, Instant asOf, boolean credentials, Map<Name, String> roleLabels,
                       Optional<ComputedColumns> columns) {
        /** With the columns that the layout has. */
        public ExportShape(String format, String layout, Tenant tenant, Instant asOf, boolean credentials, Map<Name, String> roleLabels) {
            this(format, layout, tenant, asOf, credentials, roleLabels, Optional.empty());
        }
    }

    /**
     * What a file has no room for.
     *
     * @param path the column or field that it is not in
     * @param reason completes a sentence that begins with the path
     * @param count in how many rows
     * @param first what the first of them is recognised by
     */
    record Loss(String path, String reason, long count, String first) {
    }

    interface AccountWriter extends AutoCloseable {
        /** @throws io.muster.application.files.FileFull where the format has no room for them; the file is then worth nothing */
        void write(List<Account> accounts);

        /** The names written so far, by kind, for {@link #finish}. */
        Map<ReferenceKind, Set<Name>> named();

        /** What the file has no room for, of what was written so far. */
        List<Loss> losses();

        /** Ends the file. @param definitions what is known of the names that the accounts refer to, and of their parents */
        void finish(List<Definition> definitions);

        @Override
        void close();
    }

    /** The name that a produced file is offered under. @param only the account's user name, where it is the only one */
    String fileName(String layout, String format, Optional<String> only);
}
