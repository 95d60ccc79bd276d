package io.muster.adapters.web.imports;

import io.muster.adapters.web.files.FileTypeJson;
import io.muster.adapters.web.files.RulesJson;
import io.muster.adapters.web.json.Document;
import io.muster.application.files.FileType;
import io.muster.application.importing.ImportRequest;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.importing.StatedRules;

import java.util.function.Function;

/** Reads the options of an import, all of them optional. */
final class ImportOptions {
    private ImportOptions() {
    }

    /** @param saved what a file is by the saved mapping of a name, over which the options are laid */
    static ImportRequest read(Document options, String fileName, Function<Name, FileType> saved) {
        Name connection = options.name("connection").orElse(Connection.LOCAL);
        FileType base = options.name("mapping").map(saved).orElse(FileType.UNSTATED);
        FileType type = FileTypeJson.read(options, base);
        boolean review = options.flag("review").orElse(true);
        boolean sendLinks = options.flag("sendLinks").orElse(false);
        StatedRules rules = RulesJson.read(options.part("rules"));
        options.close();
        return new ImportRequest(fileName, connection, type, review, rules, sendLinks);
    }
}
