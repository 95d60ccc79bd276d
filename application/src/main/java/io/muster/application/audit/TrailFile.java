package io.muster.application.audit;

import io.muster.application.port.in.ReadAudit.ExportedFile;
import io.muster.application.port.out.AuditTrail;
import io.muster.domain.access.Tenant;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A part of the trail as NDJSON. Read a part at a time, each in a transaction of its own: what is written stays as it is. */
record TrailFile(AuditTrail trail, Tenant tenant, long first, long last) implements ExportedFile {
    private static final int PART = 500;

    @Override
    public String fileName() {
        return "audit-" + tenant.name().value() + ".ndjson";
    }

    @Override
    public void writeTo(OutputStream out) {
        long done = first - 1;
        while (done < last) {
            List<ChainedEntry> part = trail.after(tenant, done, (int) Math.min(PART, last - done)).stream()
                .filter(entry -> entry.sequence() <= last).toList();
            if (part.isEmpty()) {
                return;
            }
            write(part, out);
            done = part.get(part.size() - 1).sequence();
        }
    }

    private static void write(List<ChainedEntry> part, OutputStream out) {
        StringBuilder lines = new StringBuilder();
        part.forEach(entry -> lines.append(entry.line()).append('\n'));
        try {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the audit trail could not be written: " + e.getMessage(), e);
        }
    }
}
