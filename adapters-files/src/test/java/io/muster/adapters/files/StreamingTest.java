package io.muster.adapters.files;

import io.muster.application.files.Content;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.RejectedRow;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.AccountSink.AccountWriter;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.RecordSource;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Large files, of which nothing but the stream's window is ever in memory: the content is made as it is read. */
class StreamingTest {
    private static final int COUNT = 200_000;
    private static final int ARCHIVED = 50_000;

    @TempDir
    Path folder;

    @Test
    void reads_a_document_that_exists_only_as_it_is_read() {
        Content content = Generated::new;

        assertThat(count(content)).isEqualTo(COUNT);
    }

    @Test
    void writes_reads_and_repairs_an_archive_of_many_accounts() throws IOException {
        Path file = folder.resolve("many.accounts");
        AccountSink sink = AccountFiles.accountSink();
        try (OutputStream out = java.nio.file.Files.newOutputStream(file);
             AccountWriter writer = sink.open(out, new ExportShape("accounts", "accounts", Tenant.DEFAULT, Files.AS_OF, true, Map.of()))) {
            for (int i = 0; i < ARCHIVED; i += 1_000) {
                writer.write(IntStream.range(i, i + 1_000).mapToObj(StreamingTest::account).toList());
            }
            writer.finish(List.of());
        }
        Content content = () -> java.nio.file.Files.newInputStream(file);

        assertThat(count(content)).isEqualTo(ARCHIVED);

        Path repaired = folder.resolve("repaired.accounts");
        FileShape shape = AccountFiles.recordSource().inspect(content, FileType.UNSTATED);
        try (OutputStream out = java.nio.file.Files.newOutputStream(repaired)) {
            sink.repair(content, shape, IntStream.rangeClosed(1, ARCHIVED).filter(row -> row % 2 == 0).mapToObj(row -> new RejectedRow(
                new RowNumber(row), List.of(new Problem(ProblemCode.EMAIL_TAKEN, "email", "taken")))).iterator(), false, out);
        }
        assertThat(count(() -> java.nio.file.Files.newInputStream(repaired))).isEqualTo(ARCHIVED / 2);
    }

    private static Account account(int number) {
        return AccountBuilder.anAccount("user" + number).withEmail("user" + number + "@example.com").inTeams("team" + number % 7).build();
    }

    private static int count(Content content) {
        RecordSource source = AccountFiles.recordSource();
        int count = 0;
        try (RecordSource.Items items = source.open(content, source.inspect(content, FileType.UNSTATED))) {
            for (Optional<SourceItem> item = items.next(); item.isPresent(); item = items.next()) {
                SourceItem.Row row = (SourceItem.Row) item.get();
                count++;
                if (row.record().row().value() != count || !row.record().problems().isEmpty()) {
                    throw new AssertionError(row);
                }
            }
        }
        return count;
    }

    /** A document of many users, one of them in memory. */
    private static final class Generated extends InputStream {
        private byte[] part = Files.bytes("{\"users\":[");
        private int position;
        private int number;

        @Override
        public int read() {
            while (position == part.length) {
                if (number > COUNT) {
                    return -1;
                }
                part = Files.bytes(number == COUNT ? "]}" : (number == 0 ? "" : ",") + "{\"userName\":\"user" + number + "\","
                    + "\"groups\":[\"all\"]}");
                position = 0;
                number++;
            }
            return part[position++] & 0xFF;
        }
    }
}
