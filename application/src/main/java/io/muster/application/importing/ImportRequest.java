package io.muster.application.importing;

import io.muster.application.files.FileType;
import io.muster.domain.access.Name;
import io.muster.domain.importing.StatedRules;

/**
 * What somebody asks of an import.
 *
 * @param fileName the uploaded file's name, for reports only
 * @param type what the file is said to be
 * @param review whether to stop when the plan is made
 * @param sendLinks whether accounts that are created without a password get a mail by which to set one
 */
public record ImportRequest(String fileName, Name connection, FileType type, boolean review, StatedRules rules, boolean sendLinks) {
    /** Without mails. */
    public ImportRequest(String fileName, Name connection, FileType type, boolean review, StatedRules rules) {
        this(fileName, connection, type, review, rules, false);
    }

    /** The same for another file. */
    public ImportRequest of(String otherFile) {
        return new ImportRequest(otherFile, connection, type, review, rules, sendLinks);
    }
}
