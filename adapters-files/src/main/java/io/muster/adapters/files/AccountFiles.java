package io.muster.adapters.files;

import io.muster.adapters.files.preview.ShownTables;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.FilePreviews;
import io.muster.application.port.out.RecordSource;

/**
 * Makes the readers and writers of account files. Both are stateless and safe for use by many threads; what they open is
 * for one thread at a time. Memory is the parser's window for any size of file. Where bytes cannot be read or written,
 * they throw {@link java.io.UncheckedIOException}; where the file itself is at fault, what the ports promise.
 */
public final class AccountFiles {
    private AccountFiles() {
    }

    /** Reads what Muster reads, and what the jars on the class path add. */
    public static RecordSource recordSource() {
        return new LayoutSource(Layouts.onClassPath());
    }

    /** Writes what Muster writes, and what the jars on the class path add. */
    public static AccountSink accountSink() {
        return new LayoutSink(Layouts.onClassPath());
    }

    /** Shows what {@link #accountSink()} writes. */
    public static FilePreviews previews() {
        return previews(Thread.currentThread().getContextClassLoader());
    }

    /** @param others finds further layouts and formats; {@link #recordSource()} asks the context class loader */
    public static RecordSource recordSource(ClassLoader others) {
        return new LayoutSource(Layouts.foundBy(others));
    }

    /** @param others as in {@link #recordSource(ClassLoader)} */
    public static AccountSink accountSink(ClassLoader others) {
        return new LayoutSink(Layouts.foundBy(others));
    }

    /** @param others as in {@link #recordSource(ClassLoader)} */
    public static FilePreviews previews(ClassLoader others) {
        return new LayoutPreviews(Layouts.foundBy(others, ShownTables::new));
    }
}
