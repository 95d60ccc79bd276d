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

    /**
     * @param saved what a file is by the saved mapping of a name, over which the options are laid
     * @param earlier what was asked of the import of an id, over which they are laid too
     */
    static ImportRequest read(Document options, String fileName, Function<Name, FileType> saved, Function<String, ImportRequest> earlier) {
        ImportRequest nothing = new ImportRequest(fileName, Connection.LOCAL, FileType.UNSTATED, true, StatedRules.NONE);
        return readOver(options.text("like").map(earlier).map(like -> like.of(fileName)).orElse(nothing), options, saved);
    }

    /** @param base what holds where the options say nothing; what it says of the file gives way to a saved mapping */
    static ImportRequest readOver(ImportRequest base, Document options, Function<Name, FileType> saved) {
        Name connection = options.name("connection").orElse(base.connection());
        FileType type = FileTypeJson.read(options, options.name("mapping").map(saved).orElse(base.type()));
        boolean review = options.flag("review").orElse(base.review());
        boolean sendLinks = options.flag("sendLinks").orElse(base.sendLinks());
        StatedRules rules = RulesJson.read(options.part("rules")).over(base.rules());
        options.close();
        return new ImportRequest(base.fileName(), connection, type, review, rules, sendLinks);
    }
}
