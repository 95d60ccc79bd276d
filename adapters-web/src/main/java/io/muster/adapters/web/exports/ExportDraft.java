package io.muster.adapters.web.exports;

import io.muster.adapters.web.json.Document;
import io.muster.application.exporting.ExportRequest;
import io.muster.domain.access.Name;

/** An export that a client wants saved. */
record ExportDraft(Name name, boolean shared, ExportRequest request) {
    /** @param key the name by which it is addressed; the document may repeat it in another spelling, which is kept */
    static ExportDraft read(Name key, Document document) {
        Name name = document.parsed("name", text -> same(key, new Name(text))).orElse(key);
        boolean shared = document.flag("shared").orElse(false);
        // As it was shown, perhaps: an owner stays.
        document.text("owner");
        return new ExportDraft(name, shared, ExportOptions.readAlone(document));
    }

    private static Name same(Name key, Name stated) {
        if (!stated.equals(key)) {
            throw new IllegalArgumentException("must be that of the address: another name is another saved export");
        }
        return stated;
    }
}
