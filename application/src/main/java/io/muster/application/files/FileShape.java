package io.muster.application.files;

import io.muster.domain.account.Field;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;

import java.util.Set;

/**
 * What was recognised in a file.
 *
 * @param defaults the rules that hold where the administrator says nothing
 * @param key what its records are correlated by where they carry no known id
 * @param merged the fields of which its records state single members, which leaves an account's others as they are
 */
public record FileShape(FileType type, ImportRules defaults, CorrelationKey key, Set<Field> merged) {
    public FileShape {
        merged = Set.copyOf(merged);
    }

    /** The same, but for the fields of which single members are stated. */
    public FileShape merging(Set<Field> fields) {
        return new FileShape(type, defaults, key, fields);
    }
}
