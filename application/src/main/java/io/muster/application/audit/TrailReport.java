package io.muster.application.audit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Verifies an exported file and says in one line what was found; it begins with {@code intact} where the chain is. A function of the
 * JDK's own types, for who loads it from elsewhere.
 */
public final class TrailReport implements Function<Path, String> {
    @Override
    public String apply(Path file) {
        try (Reader lines = Files.newBufferedReader(file)) {
            Verification found = ExportedTrail.verify(lines);
            return found.broken().map(broken -> "broken: " + broken.message() + "; before it, " + found.entries() + " entries are well")
                .orElseGet(() -> "intact: " + found.entries() + " entries, the last with the hash " + found.head());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read as an exported audit trail", e);
        }
    }
}
