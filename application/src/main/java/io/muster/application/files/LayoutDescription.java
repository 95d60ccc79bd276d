package io.muster.application.files;

import io.muster.domain.importing.ImportRules;

import java.util.List;

/**
 * A layout that can be chosen.
 *
 * @param reads the formats in which it is imported; {@code writes} those in which it is exported
 * @param defaults its own defaults of the rules
 */
public record LayoutDescription(String name, String title, List<String> reads, List<String> writes, ImportRules defaults) {
}
