package io.muster.application.files;

import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;

/**
 * What was recognised in a file.
 *
 * @param defaults the rules that hold where the administrator says nothing
 * @param key what its records are correlated by where they carry no known id
 * @param mergesAttributes whether its records state single attributes, which leaves an account's others as they are
 */
public record FileShape(FileType type, ImportRules defaults, CorrelationKey key, boolean mergesAttributes) {
}
