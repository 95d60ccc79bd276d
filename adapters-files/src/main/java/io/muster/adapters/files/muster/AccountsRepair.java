package io.muster.adapters.files.muster;

import io.muster.adapters.files.json.Repairs;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.Rows;
import io.muster.adapters.files.text.Lines;
import io.muster.application.files.RejectedRow;
import io.muster.domain.access.Definition;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.RowNumber;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/** Makes a valid archive of the rejected accounts of another, with all of its definitions. */
final class AccountsRepair {
    private AccountsRepair() {
    }

    static void repair(Layout.Repair repair, OutputStream out) throws IOException {
        Optional<Manifest> manifest = Optional.empty();
        try (Archive original = new Archive(repair.original().open());
             ArchiveWriter archive = new ArchiveWriter(out, Set.of(AccountsLayout.ACCOUNTS))) {
            for (Optional<String> entry = original.next(); entry.isPresent(); entry = original.next()) {
                if (entry.get().equals(Manifest.ENTRY)) {
                    manifest = Optional.of(Manifest.read(original.content()));
                    continue;
                }
                archive.begin(entry.get());
                if (entry.get().equals(AccountsLayout.ACCOUNTS)) {
                    copyRejected(new Lines(original.content()), repair, archive);
                } else {
                    copyDefinitions(AccountsLayout.DEFINITIONS.get(entry.get()), entry.get(), new Lines(original.content()), archive);
                }
                archive.end();
            }
            archive.finish(manifest.flatMap(Manifest::created), manifest.flatMap(Manifest::tenant));
        }
    }

    private static void copyDefinitions(ReferenceKind kind, String entry, Lines lines, ArchiveWriter archive) throws IOException {
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            Definition definition = DefinitionLine.read(kind, entry, line.get());
            archive.line(json -> DefinitionLine.write(definition, json));
        }
    }

    private static void copyRejected(Lines lines, Layout.Repair repair, ArchiveWriter archive) throws IOException {
        Rows rows = new Rows();
        while (repair.rejected().hasNext()) {
            RejectedRow rejected = repair.rejected().next();
            Optional<Lines.Line> line = lines.next();
            for (RowNumber row = rows.next(); line.isPresent() && !row.equals(rejected.row()); row = rows.next()) {
                line = lines.next();
            }
            if (line.isPresent()) {
                Lines.Line own = line.get();
                archive.line(json -> Repairs.line(own, rejected.reasons(), repair.credentials(), json));
            }
        }
    }
}
