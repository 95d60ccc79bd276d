package io.muster.adapters.web.imports;

import io.muster.adapters.web.files.FileTypeJson;
import io.muster.adapters.web.files.RulesJson;
import io.muster.adapters.web.json.Document;
import io.muster.application.files.FileType;
import io.muster.application.importing.ImportRequest;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.importing.StatedRules;

/** Reads the options of an import, all of them optional. */
final class ImportOptions {
    private ImportOptions() {
    }

    static ImportRequest read(Document options, String fileName) {
        Name connection = options.name("connection").orElse(Connection.LOCAL);
        FileType type = FileTypeJson.read(options);
        boolean review = options.flag("review").orElse(true);
        boolean sendLinks = options.flag("sendLinks").orElse(false);
        StatedRules rules = RulesJson.read(options.part("rules"));
        options.close();
        return new ImportRequest(fileName, connection, type, review, rules, sendLinks);
    }
}
