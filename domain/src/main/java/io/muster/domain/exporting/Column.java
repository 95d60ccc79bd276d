package io.muster.domain.exporting;

/**
 * A column of a file whose columns are chosen.
 *
 * @param name its header
 * @param value what stands in it: a path of the account ({@code email}, {@code userMetadata.plan}) or an expression over
 *              {@code user}
 */
public record Column(String name, String value) {
    /** @throws IllegalArgumentException where one of them is blank */
    public Column {
        if (name.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("a column needs a name and a value");
        }
    }
}
