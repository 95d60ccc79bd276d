package io.muster.adapters.files.table.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a sample looks like when it is cut by some separators.
 *
 * @param sound whether its quotes are where quotes may be; where they aren't, the row in which they aren't is the last
 * @param rows those with a value, the header first; the last of a sample that was cut is not among them
 */
record Shape(Separators separators, boolean sound, List<Row> rows) {
    private static final List<Character> SELDOM_TO_OFTEN_IN_TEXTS = List.of(';', '\t', '|', ',');

    /**
     * A header names columns and seldom holds a delimiter, so one that cuts it counts most; then whether quotes are right, that none
     * are left over, and how many rows are as long as the header. What is alike in all that is cut by what is seldom in texts, and
     * where there is but one column, by the comma of RFC 4180. What leaves no value at all explains all that is there.
     */
    static final Comparator<Shape> BY_LIKELIHOOD = Comparator.<Shape, Boolean>comparing(shape -> shape.rows.isEmpty())
        .thenComparing(shape -> shape.columns() > 1)
        .thenComparing(Shape::sound)
        .thenComparing(shape -> -shape.strayQuotes())
        .thenComparing(Shape::regularity)
        .thenComparing(Shape::columns)
        .thenComparing(shape -> -(shape.columns() > 1 ? SELDOM_TO_OFTEN_IN_TEXTS : Detection.DELIMITERS)
            .indexOf(shape.separators.delimiter()));

    /** @param strays values without quotes around them that hold some */
    record Row(int columns, int quoted, int strays) {
    }

    static Shape of(Sample sample, Separators separators) throws IOException {
        boolean whole = sample.end() == Sample.End.WHOLE;
        List<Row> rows = new ArrayList<>();
        Counting counting = new Counting(separators.quote());
        try (CsvReader<Row> reader = separators.reader(counting, new StringReader(sample.text()), !whole)) {
            reader.iterator().forEachRemaining(rows::add);
        } catch (CsvParseException e) {
            rows.add(counting.brokenRow());
            return new Shape(separators, false, rows);
        }
        if (!whole && !rows.isEmpty()) {
            rows.remove(rows.size() - 1);
        }
        return new Shape(separators, true, rows);
    }

    int columns() {
        return rows.isEmpty() ? 0 : rows.get(0).columns();
    }

    /** How many of the rows have as many columns as the header, from 0 to 1. */
    double regularity() {
        return rows.isEmpty() ? 0 : (double) rows.stream().filter(row -> row.columns() == columns()).count() / rows.size();
    }

    boolean quotesSomething() {
        return rows.stream().anyMatch(row -> row.quoted() > 0);
    }

    boolean quotesTheHeader() {
        return !rows.isEmpty() && rows.get(0).quoted() == columns();
    }

    private int strayQuotes() {
        return rows.stream().mapToInt(Row::strays).sum();
    }

    private static final class Counting extends AbstractBaseCsvCallbackHandler<Row> {
        private final char quote;
        private boolean blank;
        private int quotedCells;
        private int strays;

        Counting(char quote) {
            this.quote = quote;
        }

        @Override
        protected void handleBegin(long line) {
            blank = true;
            quotedCells = 0;
            strays = 0;
        }

        @Override
        protected void handleField(int index, char[] chars, int offset, int length, boolean quoted) {
            blank &= length == 0;
            quotedCells += quoted ? 1 : 0;
            strays += !quoted && holdsQuote(chars, offset, length) ? 1 : 0;
        }

        private boolean holdsQuote(char[] chars, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (chars[i] == quote) {
                    return true;
                }
            }
            return false;
        }

        @Override
        protected Row buildRecord() {
            return blank ? null : new Row(getFieldCount(), quotedCells, strays);
        }

        /** With the value whose quotes are wrong. */
        Row brokenRow() {
            return new Row(getFieldCount() + 1, quotedCells + 1, strays);
        }
    }
}
