package io.muster.domain.importing;

/** A record's place in its file, from 1; headers are not counted. */
public record RowNumber(int value) implements Comparable<RowNumber> {
    public RowNumber {
        if (value < 1) {
            throw new IllegalArgumentException("rows are counted from 1");
        }
    }

    /** The place so many rows further down; up, where they are fewer than none. */
    public RowNumber plus(int rows) {
        return new RowNumber(Math.addExact(value, rows));
    }

    @Override
    public int compareTo(RowNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
