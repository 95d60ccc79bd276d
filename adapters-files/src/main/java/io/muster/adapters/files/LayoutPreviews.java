package io.muster.adapters.files;

import io.muster.adapters.files.preview.Shown;
import io.muster.application.files.FileBeginning;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.FilePreviews;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes files through their layouts, with tables as {@link io.muster.adapters.files.preview.ShownTables}, and looks into them. */
final class LayoutPreviews implements FilePreviews {
    private final AccountSink sink;
    private final List<String> tables;

    /** @param layouts whose tables are shown */
    LayoutPreviews(Layouts layouts) {
        this.sink = new LayoutSink(layouts);
        this.tables = layouts.tables().names();
    }

    @Override
    public Preview begin(ExportShape shape) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return new Preview(sink.open(out, shape), () -> shown(shape.format(), out.toByteArray()));
    }

    private FileBeginning shown(String format, byte[] file) {
        try {
            return tables.contains(format) ? Shown.ofTable(file) : Shown.of(format, file);
        } catch (IOException e) {
            throw new UncheckedIOException("what was written cannot be read", e);
        }
    }
}
