package io.muster.application.twin;

import io.muster.application.files.FileBeginning;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.AccountSink.AccountWriter;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.FilePreviews;
import io.muster.domain.exporting.ColumnValue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Shows the lines that a sink writes, beside whether it was to write hashes. */
public record FakePreviews(AccountSink sink) implements FilePreviews {
    @Override
    public Preview begin(ExportShape shape) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AccountWriter writer = sink.open(out, shape);
        return new Preview(writer, () -> {
            writer.close();
            return new FileBeginning(List.of(shape.credentials() ? "line with hash" : "line"),
                out.toString(StandardCharsets.UTF_8).lines().map(line -> List.<ColumnValue>of(new ColumnValue.Text(line))).toList());
        });
    }
}
