package io.muster.application.files;

import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.ImportRules;

import java.util.List;
import java.util.Optional;

/**
 * A layout that can be chosen.
 *
 * @param reads the formats in which it is imported; {@code writes} those in which it is exported
 * @param defaults its own defaults of the rules
 * @param lists what its files list in the place of accounts
 */
public record LayoutDescription(String name, String title, List<String> reads, List<String> writes, ImportRules defaults,
                                Optional<ReferenceKind> lists) {
    /** A layout of accounts. */
    public LayoutDescription(String name, String title, List<String> reads, List<String> writes, ImportRules defaults) {
        this(name, title, reads, writes, defaults, Optional.empty());
    }
}
