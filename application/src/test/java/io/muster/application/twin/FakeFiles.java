package io.muster.application.twin;

import io.muster.application.Refusal;
import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.RecordSource;
import io.muster.application.port.out.Spool;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A spool in memory, and a reader of files whose only content is the name of a list of items that the test has put here. */
public final class FakeFiles implements Spool, RecordSource {
    private final Map<String, byte[]> spooled = new HashMap<>();
    private final Map<String, List<? extends SourceItem>> items = new HashMap<>();
    private FileShape shape = new FileShape("fake", "fake", ImportRules.DEFAULT, CorrelationKey.USER_NAME);

    /** Puts a file there; what is returned is its content. */
    public InputStream file(String name, List<? extends SourceItem> content) {
        items.put(name, List.copyOf(content));
        return new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8));
    }

    public void recognise(FileShape recognised) {
        shape = recognised;
    }

    public boolean isEmpty() {
        return spooled.isEmpty();
    }

    @Override
    public SpooledFile store(InputStream in, long maxBytes) {
        try {
            byte[] bytes = in.readAllBytes();
            if (bytes.length > maxBytes) {
                throw Refusal.tooLarge(new Problem(ProblemCode.FILE_TOO_LARGE, "", "more than " + maxBytes + " bytes"));
            }
            String key = "upload-" + spooled.size();
            spooled.put(key, bytes);
            return new SpooledFile(key, bytes.length, "sha256-of-" + new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OutputStream create(String key) {
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                spooled.put(key, toByteArray());
            }
        };
    }

    @Override
    public Content content(String key) {
        return () -> new ByteArrayInputStream(spooled.get(key));
    }

    @Override
    public long size(String key) {
        return spooled.get(key).length;
    }

    @Override
    public void remove(String key) {
        spooled.remove(key);
    }

    @Override
    public FileShape inspect(Content content, String format, String layout) {
        if (read(content).isEmpty()) {
            throw new FileRejected(ProblemCode.FILE_EMPTY, "", "the file is empty");
        }
        return shape;
    }

    @Override
    public Items open(Content content, FileShape inspected) {
        var iterator = items.get(read(content)).iterator();
        return new Items() {
            @Override
            public Optional<SourceItem> next() {
                return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
    }

    private static String read(Content content) {
        try (InputStream in = content.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
