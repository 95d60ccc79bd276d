package io.muster.adapters.files.fuzz;

import io.muster.adapters.files.AccountFiles;
import io.muster.application.files.Content;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.Mapping;
import io.muster.application.files.RejectedRow;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.RecordSource;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the fuzzer calls: whatever the bytes are, a file is read to its end or refused with a reason, and every row of it can be written
 * back. Anything else that is thrown is a finding.
 */
public final class Readers {
    private static final RecordSource SOURCE = AccountFiles.recordSource();
    private static final AccountSink SINK = AccountFiles.accountSink();
    private static final FileType RENAMED = new FileType(FileType.ANY, FileType.ANY, Dialect.UNSTATED,
        Mapping.ofColumns(Map.of("Mail", "email")));
    private static final Map<String, byte[]> WORKBOOK = Seeds.workbook();
    private static final List<Problem> REASON = List.of(new Problem(ProblemCode.ROW_MALFORMED, "email", "found by the fuzzer"));

    private Readers() {
    }

    /** @param bytes as {@link Wrapping#file} takes them */
    public static void fuzzerTestOneInput(byte[] bytes) {
        byte[] file = Wrapping.file(bytes, WORKBOOK);
        Content content = () -> new ByteArrayInputStream(file);
        read(content, FileType.UNSTATED);
        read(content, RENAMED);
    }

    private static void read(Content content, FileType stated) {
        try {
            FileShape shape = SOURCE.inspect(content, stated);
            SINK.repair(content, shape, rows(content, shape).iterator(), false, OutputStream.nullOutputStream());
        } catch (FileRejected expected) {
            if (expected.problem().message().isBlank()) {
                throw new AssertionError("refused without a reason", expected);
            }
        }
    }

    private static List<RejectedRow> rows(Content content, FileShape shape) {
        List<RejectedRow> rows = new ArrayList<>();
        try (RecordSource.Items items = SOURCE.open(content, shape)) {
            for (Optional<SourceItem> item = items.next(); item.isPresent(); item = items.next()) {
                rowOf(item.get()).ifPresent(row -> rows.add(new RejectedRow(row, REASON)));
            }
        }
        return rows;
    }

    private static Optional<RowNumber> rowOf(SourceItem item) {
        if (item instanceof SourceItem.Row row) {
            return Optional.of(row.record().row());
        }
        return item instanceof SourceItem.DefinedRow row ? Optional.of(row.record().row()) : Optional.empty();
    }
}
