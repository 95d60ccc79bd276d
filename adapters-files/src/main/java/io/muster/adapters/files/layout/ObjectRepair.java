package io.muster.adapters.files.layout;

import io.muster.adapters.files.json.JsonObjects;
import io.muster.adapters.files.json.JsonObjectsWriter;
import io.muster.application.files.RejectedRow;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the rejected ones of a file's JSON objects back. */
public final class ObjectRepair {
    private ObjectRepair() {
    }

    /** A {@link Layout.Repairer} of files whose rows are {@link JsonObjects}. */
    public static void repair(Layout.Repair repair, OutputStream out) throws IOException {
        try (JsonObjects objects = JsonObjects.open(repair.original(), repair.type().format());
             JsonObjectsWriter repaired = new JsonObjectsWriter(out, repair.type().format())) {
            Rows rows = new Rows();
            while (repair.rejected().hasNext()) {
                RejectedRow rejected = repair.rejected().next();
                while (objects.next() && !rows.next().equals(rejected.row())) {
                    objects.skip();
                }
                objects.repair(rejected.reasons(), repair.credentials(), repaired.json());
            }
            repaired.finish();
        }
    }
}
