package io.muster.adapters.files;

import io.muster.application.files.Content;
import io.muster.application.files.LayoutDescription;
import io.muster.application.files.RejectedRow;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.domain.access.Definition;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.importing.CorrelationKey;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A layout as data and a handful of functions. A new one is one more of these in {@link Layouts}.
 *
 * @param looksLike completes "read are: …" in what a user gets to read about a file of no known layout
 * @param key what its records are correlated by
 */
record Layout(LayoutDescription description, String looksLike, CorrelationKey key, Reading reading, Writing writing) {
    String name() {
        return description.name();
    }

    /** @param check finds out whether a recognised file is whole, as far as that can be told before its records are read */
    record Reading(Recogniser recogniser, Check check, Opener opener, Repairer repairer) {
    }

    /** @param kinds what its accounts refer to by name in the file */
    record Writing(Set<ReferenceKind> kinds, WriterOpener opener, Template template) {
    }

    interface Recogniser {
        /** The format that a file of this layout is in, or empty where it is of another layout. */
        Optional<String> formatOf(Head head, Content content) throws IOException;
    }

    interface Check {
        void check(Content content) throws IOException;
    }

    interface Opener {
        Records open(Content content, String format) throws IOException;
    }

    interface Repairer {
        void repair(Repair repair, OutputStream out) throws IOException;
    }

    interface WriterOpener {
        Writer open(OutputStream out, ExportShape shape) throws IOException;
    }

    interface Template {
        void write(String format, OutputStream out) throws IOException;
    }

    /** The items of an open file. */
    interface Records extends Closeable {
        Optional<SourceItem> next() throws IOException;
    }

    /** A file that is being written; it is whole only after {@link #finish}. */
    interface Writer extends Closeable {
        void write(Account account) throws IOException;

        void finish(List<Definition> definitions) throws IOException;
    }

    /** What {@link io.muster.application.port.out.AccountSink#repair} is asked for. */
    record Repair(Content original, String format, Iterator<RejectedRow> rejected, boolean credentials) {
    }
}
