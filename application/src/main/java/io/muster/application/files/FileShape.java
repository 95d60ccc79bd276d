package io.muster.application.files;

import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;

/**
 * What was recognised in a file.
 *
 * @param format how it is written, such as {@code json}
 * @param layout which fields it carries and under which names, such as {@code users-and-groups}
 * @param defaults the rules that hold where the administrator says nothing
 * @param key what its records are correlated by where they carry no known id
 */
public record FileShape(String format, String layout, ImportRules defaults, CorrelationKey key) {
}
