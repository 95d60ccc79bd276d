package io.muster.adapters.files.bundle;

import io.muster.adapters.files.bundle.Bundle.Member;
import io.muster.adapters.files.layout.Layout;
import io.muster.application.files.FilePart;
import io.muster.application.files.FileRejected;
import io.muster.application.files.SourceItem;
import io.muster.domain.importing.RowNumber;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/** The records of all files of an archive, one file after the other; their rows are counted through. */
final class BundleRecords implements Layout.Records {
    private final Bundle bundle;
    private final Iterator<Member> members;
    private Optional<Member> member = Optional.empty();
    private Optional<Layout.Records> records = Optional.empty();
    private int before;
    private int last;

    BundleRecords(Bundle bundle) {
        this.bundle = bundle;
        this.members = bundle.members().iterator();
    }

    @Override
    public Optional<SourceItem> next() throws IOException {
        while (true) {
            if (records.isEmpty() && !members.hasNext()) {
                return Optional.empty();
            }
            if (records.isEmpty()) {
                return Optional.of(begin(members.next()));
            }
            Optional<SourceItem> item = read();
            if (item.isPresent()) {
                return item.map(this::countedThrough);
            }
            end();
        }
    }

    private SourceItem begin(Member next) throws IOException {
        member = Optional.of(next);
        before = last;
        records = Optional.of(next.file().layout().reading().opener().open(next.content(), next.file().shape().type()));
        return new SourceItem.Begun(new FilePart(next.name(), next.file().layout().name(), before));
    }

    private Optional<SourceItem> read() throws IOException {
        try {
            return records.orElseThrow().next();
        } catch (FileRejected rejected) {
            String name = member.orElseThrow().name();
            throw new FileRejected(rejected.problem().code(), name, "in " + name + ": " + rejected.problem().message());
        }
    }

    private void end() throws IOException {
        if (records.isPresent()) {
            records.get().close();
        }
        records = Optional.empty();
    }

    private SourceItem countedThrough(SourceItem item) {
        if (item instanceof SourceItem.Row row) {
            return new SourceItem.Row(row.record().inRow(counted(row.record().row())), row.password());
        }
        return item instanceof SourceItem.DefinedRow row
            ? new SourceItem.DefinedRow(row.record().inRow(counted(row.record().row()))) : item;
    }

    private RowNumber counted(RowNumber row) {
        RowNumber counted = row.plus(before);
        last = counted.value();
        return counted;
    }

    @Override
    public void close() throws IOException {
        try {
            end();
        } finally {
            bundle.close();
        }
    }
}
