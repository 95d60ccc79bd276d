package io.muster.adapters.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** RFC 9110 §14. */
class RangedDownloadTest {
    private static final String TAG = "\"export-1\"";
    private static final String DATE = "Sun, 01 Mar 2026 12:00:00 GMT";

    private final RangedDownload file = download("0123456789", 10);

    @Test
    void without_a_range_the_whole_is_sent_and_parts_are_offered() throws IOException {
        Response answer = file.answer(null, null);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(body(answer)).isEqualTo("0123456789");
        assertThat(answer.getHeaderString("Content-Length")).isEqualTo("10");
        assertThat(answer.getHeaderString("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.getHeaderString("ETag")).isEqualTo(TAG);
        assertThat(answer.getHeaderString("Last-Modified")).isEqualTo(DATE);
        assertThat(answer.getHeaderString("Content-Range")).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        bytes=0-3,      0123,       bytes 0-3/10
        bytes=4-,       456789,     bytes 4-9/10
        bytes=9-9,      9,          bytes 9-9/10
        bytes=7-999,    789,        bytes 7-9/10
        bytes=-3,       789,        bytes 7-9/10
        bytes=-999,     0123456789, bytes 0-9/10
        'Bytes= 2-3 ',  23,         bytes 2-3/10
        """)
    void a_part_is_sent_as_such(String range, String part, String contentRange) throws IOException {
        Response answer = file.answer(range, null);

        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(body(answer)).isEqualTo(part);
        assertThat(answer.getHeaderString("Content-Range")).isEqualTo(contentRange);
        assertThat(answer.getHeaderString("Content-Length")).isEqualTo(Integer.toString(part.length()));
        assertThat(answer.getHeaderString("Content-Disposition")).contains("f.bin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=999999999999999999-"})
    void what_begins_behind_the_end_cannot_be_had(String range) {
        Response answer = file.answer(range, null);

        assertThat(answer.getStatus()).isEqualTo(416);
        assertThat(answer.getHeaderString("Content-Range")).isEqualTo("bytes */10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=5-3", "bytes=a-b", "lines=1-2", "bytes=0-1,3-4", "bytes=9999999999999999999-",
        "bytes 0-3"})
    void what_cannot_be_understood_is_the_whole(String range) throws IOException {
        Response answer = file.answer(range, null);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(body(answer)).isEqualTo("0123456789");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "export-1"                    | 206
        Sun, 01 Mar 2026 12:00:00 GMT | 206
        "export-2"                    | 200
        W/"export-1"                  | 200
        Sun, 01 Mar 2026 12:00:01 GMT | 200
        """, quoteCharacter = '\'')
    void a_part_is_only_sent_of_the_same_file(String ifRange, int status) {
        assertThat(file.answer("bytes=4-", ifRange).getStatus()).isEqualTo(status);
    }

    @Test
    void an_empty_file_has_no_part() throws IOException {
        assertThat(download("", 0).answer("bytes=0-", null).getStatus()).isEqualTo(416);
        assertThat(body(download("", 0).answer(null, null))).isEmpty();
    }

    @Test
    void a_file_that_is_shorter_than_it_should_be_does_not_end_as_if_it_were_whole() {
        assertThatThrownBy(() -> body(download("012", 10).answer(null, null))).isInstanceOf(IOException.class);
    }

    private static RangedDownload download(String content, long size) {
        return new RangedDownload("f.bin", size, "export-1", Instant.parse("2026-03-01T12:00:00.25Z"),
            () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String body(Response answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) answer.getEntity()).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
