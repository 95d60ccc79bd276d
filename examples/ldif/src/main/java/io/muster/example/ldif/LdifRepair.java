package io.muster.example.ldif;

import io.muster.adapters.files.json.Repairs;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.Rows;
import io.muster.application.files.RejectedRow;
import io.muster.domain.problem.Problem;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes rejected entries back in their own words, the reasons above them as comments, which are not read again. */
final class LdifRepair {
    private LdifRepair() {
    }

    static void write(Layout.Repair repair, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("version: 1\n");
        try (LdifText entries = new LdifText(repair.original())) {
            Rows rows = new Rows();
            while (repair.rejected().hasNext()) {
                RejectedRow rejected = repair.rejected().next();
                LdifText.Lines entry = entries.next().orElseThrow();
                while (!rows.next().equals(rejected.row())) {
                    entry = entries.next().orElseThrow();
                }
                write(entry, rejected, text);
            }
        }
        text.flush();
    }

    private static void write(LdifText.Lines entry, RejectedRow rejected, Writer text) throws IOException {
        text.write('\n');
        for (Problem reason : rejected.reasons()) {
            text.write("# " + Repairs.sentence(reason).replaceAll("\\p{Cntrl}", " ") + '\n');
        }
        for (LdifLine line : LdifLine.withoutSecrets(entry.lines())) {
            text.write(line.text() + '\n');
        }
    }
}
