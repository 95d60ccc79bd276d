package io.muster.application.exporting;

import io.muster.application.files.FileBeginning;
import io.muster.application.port.out.AccountSink.Loss;

import java.util.List;

/**
 * What an export would give.
 *
 * @param total of how many accounts, roles or groups the file would be
 * @param warnings what the file has no room for, of what is shown
 */
public record ExportPreview(FileBeginning beginning, long total, List<Loss> warnings) {
}
