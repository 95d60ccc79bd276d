package io.muster.adapters.files.proget;

import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.json.Repairs;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.Rows;
import io.muster.adapters.files.proget.UsersDocument.Part;
import io.muster.application.files.RejectedRow;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Makes a document of the rejected users of another, with all of its groups. */
final class UsersRepair {
    private UsersRepair() {
    }

    static void repair(Layout.Repair repair, OutputStream out) throws IOException {
        try (UsersDocument document = new UsersDocument(repair.original().open()); JsonGenerator json = Json.indented(out)) {
            Set<Part> begun = EnumSet.noneOf(Part.class);
            Rows rows = new Rows();
            Optional<RejectedRow> rejected = following(repair);
            json.writeStartObject();
            for (Part part = document.next(); part != Part.END; part = document.next()) {
                begin(part, begun, json);
                if (part == Part.GROUP) {
                    json.writeString(document.group().name().value());
                } else if (rejected.map(RejectedRow::row).equals(Optional.of(rows.next()))) {
                    Repairs.any(document.json(), rejected.get().reasons(), repair.credentials(), json);
                    rejected = following(repair);
                } else {
                    document.skip();
                }
            }
            begin(Part.USER, begun, json);
            begin(Part.GROUP, begun, json);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static Optional<RejectedRow> following(Layout.Repair repair) {
        return repair.rejected().hasNext() ? Optional.of(repair.rejected().next()) : Optional.empty();
    }

    /** Begins the list of a part, unless that has happened, and ends the one before. */
    private static void begin(Part part, Set<Part> begun, JsonGenerator json) throws IOException {
        boolean first = begun.isEmpty();
        if (begun.add(part)) {
            if (!first) {
                json.writeEndArray();
            }
            json.writeArrayFieldStart(part == Part.USER ? UsersDocument.USERS : UsersDocument.GROUPS);
        }
    }
}
