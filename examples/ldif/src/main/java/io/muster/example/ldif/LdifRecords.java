package io.muster.example.ldif;

import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.Names;
import io.muster.adapters.files.layout.Rows;
import io.muster.adapters.files.text.StrictText;
import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.application.files.SourceItem;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.util.Optional;

/** Reads a file, an entry at a time. */
final class LdifRecords implements Layout.Records {
    private final LdifText entries;
    private final Rows rows = new Rows();
    private final Names names = new Names();

    LdifRecords(Content content) throws IOException {
        entries = new LdifText(content);
    }

    @Override
    public Optional<SourceItem> next() throws IOException {
        try {
            return entries.next().map(entry -> Person.read(rows.next(), entry, names));
        } catch (StrictText.Undecodable e) {
            String place = "line " + e.line() + ", column " + e.column();
            throw new FileRejected(ProblemCode.FILE_UNREADABLE, place, "the file is not UTF-8 (" + place + ")");
        }
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
