package io.muster.application.port.out;

import io.muster.application.files.Content;
import io.muster.application.files.FileColumns;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.SourceItem;

import java.util.Optional;

/** Reads account files, whatever their format and layout, as a stream of records. */
public interface RecordSource {
    /**
     * Recognises a file by its content and checks that it is whole (checksums, where the format has them). Reads as much of
     * it as that takes, and keeps none of it.
     *
     * @param stated what it is said to be
     * @throws FileRejected where the file is empty, unreadable, of no known layout, damaged or beyond sane limits
     */
    FileShape inspect(Content content, FileType stated);

    /**
     * The columns of a file, be it of a known layout or not, and what they may mean in one of any shape ({@link FileType#CUSTOM}).
     * Of a file that was recognised as such they mean what they are read as.
     *
     * @param type what it was recognised as, or else is said to be
     * @throws FileRejected where it has no columns, or they cannot be read
     */
    FileColumns columns(Content content, FileType type);

    /** Opens a file that was inspected. */
    Items open(Content content, FileShape shape);

    /**
     * An object after a record has stated some of its members. All are JSON in the form of
     * {@link io.muster.domain.account.Field.Kind#JSON}.
     */
    String merged(String present, String stated);

    /**
     * A file's items, in the file's order; memory is the parser's window. Rows are numbered from 1 without gaps, those that
     * state roles and groups first; a row that cannot be understood comes as a record with its problems.
     */
    interface Items extends AutoCloseable {
        /**
         * @return the next item, or empty at the end
         * @throws FileRejected where the rest cannot be read
         */
        Optional<SourceItem> next();

        @Override
        void close();
    }
}
