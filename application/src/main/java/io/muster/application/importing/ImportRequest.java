package io.muster.application.importing;

import io.muster.domain.access.Name;
import io.muster.domain.importing.StatedRules;

/**
 * What somebody asks of an import.
 *
 * @param fileName the uploaded file's name, for reports only
 * @param format a format's name or {@code auto}; {@code layout} alike
 * @param review whether to stop when the plan is made
 */
public record ImportRequest(String fileName, Name connection, String format, String layout, boolean review, StatedRules rules) {
    public static final String AUTO = "auto";
}
