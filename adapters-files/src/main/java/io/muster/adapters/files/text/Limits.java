package io.muster.adapters.files.text;

import io.muster.adapters.files.zip.Inflation;

/** How much a file may ask for. Every limit is far beyond what honest files need, and keeps the others from filling the heap. */
public final class Limits {
    /** An archive of ours has five entries. */
    public static final int ENTRIES = 16;
    /**
     * Some hundred million accounts, which keeps an archive from being read for days. Accounts shrink to a tenth; an archive of few,
     * similar accounts shrinks better.
     */
    public static final Inflation.Bounds INFLATION = new Inflation.Bounds(64L << 30, 200, 10L << 20);
    /** The size of an archive's manifest. */
    public static final int MANIFEST_BYTES = 1 << 20;
    /** A line, or a record inside a document; the largest storable account is about a tenth of that. In bytes or characters. */
    public static final int RECORD_LENGTH = 4 << 20;
    /** The JSON values or the cells in one record: three JSON fields of 64 Ki characters cannot hold more than half of that. */
    public static final int RECORD_VALUES = 200_000;
    /** Sixteen times the longest field. */
    public static final int TEXT_LENGTH = 1 << 20;
    /** The characters of a key. */
    public static final int KEY_LENGTH = 1_000;
    /** The characters of a number. */
    public static final int NUMBER_LENGTH = 100;
    /** How deep objects and lists may lie in one another. */
    public static final int DEPTH = 64;
    /** The keys of a whole document, which are kept to find repeated ones. */
    public static final int DOCUMENT_KEYS = 1_000;
    /** The names at one place of one account. */
    public static final int NAMES = 1_000;
    /** A report with more problems in one record helps nobody. */
    public static final int PROBLEMS = 20;

    private Limits() {
    }
}
