package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.zip.Inflation;
import io.muster.adapters.files.zip.ZipArchive;

/** How much a workbook may ask for, and how large a sheet of Excel's is. */
final class WorkbookLimits {
    /** Of a sheet, as all spreadsheet programs have them. */
    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;
    /** The characters (UTF-16 units) that Excel takes in a cell. */
    static final int CELL_CHARACTERS = 32_767;

    /**
     * A workbook has some dozens of parts, one with a picture for each account some thousands. Markup shrinks to a tenth or a thirtieth;
     * sheets of little more than formatting to a hundredth.
     */
    static final ZipArchive.Bounds ARCHIVE =
        new ZipArchive.Bounds("workbook", 4L << 30, 20_000, 4 << 20, new Inflation.Bounds(16L << 30, 200, 64L << 20));

    static final int MARKUP_DEPTH = 64;
    /** An attribute, or the text of a cell: a value with the largest escapes is seven times a cell's characters. */
    static final int TEXT_CHARACTERS = 1 << 20;
    /** The characters of all cells in a row: the largest storable account is about a tenth. */
    static final int ROW_CHARACTERS = 4 << 20;
    /** The different names of elements, attributes and namespaces in a part. */
    static final int NAMES = 20_000;
    /** The parts of a workbook's description: sheets, cell formats, relationships. Excel's own limit for formats is 64,000. */
    static final int DESCRIPTIONS = 100_000;
    /** Formats for numbers, each of which takes some KB to follow; Excel takes about 250. */
    static final int NUMBER_FORMATS = 5_000;
    /** Merged cells are looked for in sheets that people made; the list stands behind the rows, so that a sheet is read twice for it. */
    static final long MERGED_SHEET_BYTES = 32L << 20;
    static final int MERGED_RANGES = 50_000;
    /** Merged cells that a row takes part in. */
    static final int MERGED_AT_ONCE = 1_000;
    /** Shared strings, in the temporary file. */
    static final long SHARED_BYTES = 1L << 30;
    /** Cells that stand in a sheet only because others are said to be repeated. */
    static final int REPEATED_CELLS = 20_000_000;

    private WorkbookLimits() {
    }
}
