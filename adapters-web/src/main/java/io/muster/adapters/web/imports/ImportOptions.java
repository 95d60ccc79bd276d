package io.muster.adapters.web.imports;

import io.muster.adapters.web.files.RulesJson;
import io.muster.adapters.web.json.Document;
import io.muster.application.Refusal;
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
        String format = options.text("format").orElse(ImportRequest.AUTO);
        String layout = options.text("layout").orElse(ImportRequest.AUTO);
        boolean review = options.flag("review").orElse(true);
        StatedRules rules = RulesJson.read(options.part("rules"));
        boolean columns = options.object("columns").filter(any -> !any.isEmpty()).isPresent();
        options.close();
        if (columns) {
            throw Refusal.invalid("options.unsupported", "'columns' comes with the layout 'custom' in a later version");
        }
        return new ImportRequest(fileName, connection, format, layout, review, rules);
    }
}
