package io.muster.adapters.files;

import io.muster.adapters.files.preview.Shown;
import io.muster.application.files.FileBeginning;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.AccountSink.AccountWriter;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.application.port.out.FilePreviews;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        return new InMemory(sink.open(out, shape), shape.format(), out);
    }

    private final class InMemory implements Preview {
        private final AccountWriter writer;
        private final String format;
        private final ByteArrayOutputStream file;

        InMemory(AccountWriter writer, String format, ByteArrayOutputStream file) {
            this.writer = writer;
            this.format = format;
            this.file = file;
        }

        @Override
        public FileBeginning shown() {
            try {
                return tables.contains(format) ? Shown.ofTable(file.toByteArray()) : Shown.of(format, file.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException("what was written cannot be read", e);
            }
        }

        @Override
        public void write(List<Account> accounts) {
            writer.write(accounts);
        }

        @Override
        public Map<ReferenceKind, Set<Name>> named() {
            return writer.named();
        }

        @Override
        public List<Loss> losses() {
            return writer.losses();
        }

        @Override
        public void finish(List<Definition> definitions) {
            writer.finish(definitions);
        }

        @Override
        public void close() {
            writer.close();
        }
    }
}
