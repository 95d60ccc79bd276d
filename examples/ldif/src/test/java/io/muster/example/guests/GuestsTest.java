package io.muster.example.guests;

import io.muster.adapters.files.AccountFiles;
import io.muster.application.files.Content;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.RecordSource;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

class GuestsTest {
    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void one_file_makes_a_layout_of_every_format_that_has_tables(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AccountSink.ExportShape shape = new AccountSink.ExportShape(format, "guests", Tenant.DEFAULT, Instant.EPOCH, false, Map.of());
        try (AccountSink.AccountWriter guests = AccountFiles.accountSink().open(out, shape)) {
            guests.write(List.of(anAccount("G-12").with(Field.DISPLAY_NAME, "Jane Roe").inGroups("Hall").disabled().build()));
            guests.finish(List.of());
        }

        Content file = () -> new ByteArrayInputStream(out.toByteArray());
        FileShape found = AccountFiles.recordSource().inspect(file, FileType.UNSTATED);
        assertThat(found.type().layout()).isEqualTo("guests");
        try (RecordSource.Items items = AccountFiles.recordSource().open(file, found)) {
            assertThat(((SourceItem.Row) items.next().orElseThrow()).record().fields())
                .containsEntry(Field.USER_NAME, "G-12").containsEntry(Field.DISPLAY_NAME, "Jane Roe").containsEntry(Field.ENABLED, "false");
        }
    }

    @Test
    void the_guide_shows_the_class_that_is_tested() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/muster/example/guests/Guests.java"));
        assertThat(Files.readString(Path.of("../../docs/extending.md"))).contains(source.substring(source.indexOf("/** The guests")));
    }
}
