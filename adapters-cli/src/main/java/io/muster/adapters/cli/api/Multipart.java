package io.muster.adapters.cli.api;

import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonObject;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** A form of options and a file, read from the disk as it is sent. */
public final class Multipart {
    private static final String END = "\r\n";

    private final String boundary = "muster-" + UUID.randomUUID();
    private final byte[] before;
    private final byte[] after;
    private final Path file;

    public Multipart(String fileName, Path file, JsonObject options) {
        this.file = file;
        before = ("--" + boundary + END + "Content-Disposition: form-data; name=\"options\"" + END + "Content-Type: application/json" + END
            + END + options + END
            + "--" + boundary + END + "Content-Disposition: form-data; name=\"file\"; filename=\"" + quotable(fileName) + "\"" + END
            + "Content-Type: application/octet-stream" + END + END).getBytes(StandardCharsets.UTF_8);
        after = (END + "--" + boundary + "--" + END).getBytes(StandardCharsets.UTF_8);
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** @param sent hears how many bytes have gone so far */
    public BodyPublisher body(LongConsumer sent) {
        try {
            long length = before.length + Files.size(file) + after.length;
            return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> stream(sent)), length);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private InputStream stream(LongConsumer sent) {
        try {
            InputStream content = new Counted(Files.newInputStream(file), sent);
            return new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(before), content, new ByteArrayInputStream(after))));
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private Failure unreadable() {
        return new Failure(file + " cannot be read.");
    }

    /** What would end the name, or the line, has no place in it. */
    private static String quotable(String fileName) {
        return fileName.replaceAll("[\"\\\\\\p{Cntrl}]", "_");
    }

    /** Tells how far reading has come. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer sent;
        private long count;

        Counted(InputStream in, LongConsumer sent) {
            super(in);
            this.sent = sent;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            told(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int taken = super.read(buffer, offset, length);
            told(Math.max(taken, 0));
            return taken;
        }

        private void told(int bytes) {
            count += bytes;
            sent.accept(count);
        }
    }
}
