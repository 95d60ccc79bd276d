package io.muster.adapters.files.layout;

import io.muster.application.files.Content;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.LayoutDescription;
import io.muster.application.files.RejectedRow;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.access.Definition;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.importing.CorrelationKey;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A layout as data and a handful of functions. A new one is one more of these in the list of layouts.
 *
 * @param key what its records are correlated by
 * @param merged the fields of which its records state single members, which leaves an account's others as they are
 */
public record Layout(LayoutDescription description, CorrelationKey key, Set<Field> merged, Reading reading, Writing writing) {
    /** As requests name it. */
    public String name() {
        return description.name();
    }

    /**
     * @param looksLike completes "read are: …" in what a user gets to read about a file of no known layout
     * @param check looks into a recognised file before its records are read
     */
    public record Reading(String looksLike, Recogniser recogniser, Check check, Opener opener, Repairer repairer) {
        /** Nothing can be told of a file before its records are read. */
        public static final Check UNCHECKED = (content, shape) -> shape;
    }

    /** @param kinds what its accounts refer to by name in the file */
    public record Writing(Set<ReferenceKind> kinds, WriterOpener opener, Template template) {
        /** Of a layout that is only read, and says so in its description. */
        public static final Writing NONE = new Writing(Set.of(), (out, shape) -> {
            throw new UnsupportedOperationException("this layout is only read");
        }, (format, known, out) -> {
            throw new UnsupportedOperationException("this layout is only read");
        });
    }

    /** Tells the files of the layout from others. */
    public interface Recogniser {
        /** What a file is that is of this layout, or empty where it is of another. */
        Optional<FileType> typeOf(Inspection file) throws IOException;
    }

    /** Finds out whether a file is whole, as far as that can be told before its records are read. */
    public interface Check {
        /**
         * @param shape what the layout alone tells of its files
         * @return what holds for the records of this one
         */
        FileShape check(Content content, FileShape shape) throws IOException;
    }

    /** Begins to read a file. */
    public interface Opener {
        Records open(Content content, FileType type) throws IOException;
    }

    /** Writes the rejected records of a file back. */
    public interface Repairer {
        void repair(Repair repair, OutputStream out) throws IOException;
    }

    /** Begins to write a file. */
    public interface WriterOpener {
        Writer open(OutputStream out, ExportShape shape) throws IOException;
    }

    /** Writes a file to fill in. */
    public interface Template {
        /** @param known the names that there are to choose from */
        void write(String format, Map<ReferenceKind, List<String>> known, OutputStream out) throws IOException;
    }

    /** The items of an open file. */
    public interface Records extends Closeable {
        Optional<SourceItem> next() throws IOException;
    }

    /** A file that is being written; it is whole only after {@link #finish}. */
    public interface Writer extends Closeable {
        void write(Account account) throws IOException;

        void finish(List<Definition> definitions) throws IOException;

        /** What the file has no room for, of what was written so far. */
        default List<Loss> losses() {
            return List.of();
        }
    }

    /** What {@link io.muster.application.port.out.AccountSink#repair} is asked for. */
    public record Repair(Content original, FileType type, Iterator<RejectedRow> rejected, boolean credentials) {
    }
}
