package io.muster.application.twin;

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
import io.muster.domain.exporting.ColumnValue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows the lines that a sink writes, beside whether it was to write hashes. */
public record FakePreviews(AccountSink sink) implements FilePreviews {
    @Override
    public Preview begin(ExportShape shape) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AccountWriter writer = sink.open(out, shape);
        return new Preview() {
            @Override
            public FileBeginning shown() {
                writer.close();
                return new FileBeginning(List.of(shape.credentials() ? "line with hash" : "line"), out.toString(StandardCharsets.UTF_8).lines()
                    .map(line -> List.<ColumnValue>of(new ColumnValue.Text(line))).toList());
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
        };
    }
}
