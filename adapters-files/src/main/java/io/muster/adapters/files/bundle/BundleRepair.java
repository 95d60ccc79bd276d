package io.muster.adapters.files.bundle;

import io.muster.adapters.files.bundle.Bundle.Member;
import io.muster.adapters.files.layout.Layout;
import io.muster.application.files.RejectedRow;
import io.muster.application.files.SourceItem;
import io.muster.domain.importing.RowNumber;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes an archive of the rejected rows of another: under the name of each file that has some, those of that file. */
final class BundleRepair {
    private final Bundle bundle;
    private final Layout.Repair repair;
    private Optional<RejectedRow> upcoming = Optional.empty();

    BundleRepair(Bundle bundle, Layout.Repair repair) {
        this.bundle = bundle;
        this.repair = repair;
    }

    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        int before = 0;
        advance();
        for (Member member : bundle.members()) {
            int rows = upcoming.isPresent() ? count(member) : 0;
            Rows rejected = new Rows(before, before + rows);
            if (rejected.hasNext()) {
                zip.putNextEntry(new ZipEntry(member.name()));
                member.file().layout().reading().repairer().repair(
                    new Layout.Repair(member.content(), member.file().shape().type(), rejected, repair.credentials()), keptOpen(zip));
                zip.closeEntry();
            }
            before += rows;
        }
        zip.finish();
    }

    private void advance() {
        upcoming = repair.rejected().hasNext() ? Optional.of(repair.rejected().next()) : Optional.empty();
    }

    private static int count(Member member) throws IOException {
        int rows = 0;
        try (Layout.Records records = member.file().layout().reading().opener().open(member.content(), member.file().shape().type())) {
            for (Optional<SourceItem> item = records.next(); item.isPresent(); item = records.next()) {
                rows = row(item.get()).map(RowNumber::value).orElse(rows);
            }
        }
        return rows;
    }

    private static Optional<RowNumber> row(SourceItem item) {
        if (item instanceof SourceItem.Row row) {
            return Optional.of(row.record().row());
        }
        return item instanceof SourceItem.DefinedRow row ? Optional.of(row.record().row()) : Optional.empty();
    }

    private static OutputStream keptOpen(ZipOutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** The rejected rows of one file, counted as in that file. @param before rows in the files before it */
    private final class Rows implements Iterator<RejectedRow> {
        private final int before;
        private final int last;

        Rows(int before, int last) {
            this.before = before;
            this.last = last;
        }

        @Override
        public boolean hasNext() {
            return upcoming.filter(rejected -> rejected.row().value() <= last).isPresent();
        }

        @Override
        public RejectedRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            RejectedRow rejected = upcoming.orElseThrow();
            advance();
            return new RejectedRow(rejected.row().plus(-before), List.copyOf(rejected.reasons()));
        }
    }
}
