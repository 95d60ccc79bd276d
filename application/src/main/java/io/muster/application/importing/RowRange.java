package io.muster.application.importing;

/** Rows of an import, the first and the last included. */
public record RowRange(int first, int last) {
}
