package io.muster.application.twin;

import io.muster.application.files.Content;
import io.muster.application.files.FileColumns;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.RecordSource;
import io.muster.application.port.out.Spool;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.problem.ProblemCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A spool in memory, and a reader of files whose only content is the name of a list of items that the test has put here. */
public final class FakeFiles implements Spool, RecordSource {
    private final List<Spooled> spooled = new ArrayList<>();
    private final Clock clock;
    private final Map<String, List<? extends SourceItem>> items = new HashMap<>();
    private FileShape shape = new FileShape(FileType.of("fake", "fake"), ImportRules.DEFAULT, CorrelationKey.USER_NAME, Set.of());

    public FakeFiles(Clock clock) {
        this.clock = clock;
    }

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

    /** How many files there are, complete or not. */
    public int count() {
        return spooled.size();
    }

    @Override
    public NewFile create(String key) {
        checked(key);
        Spooled file = new Spooled(key, clock);
        spooled.add(file);
        return new NewFile() {
            @Override
            public OutputStream out() {
                return file;
            }

            @Override
            public long complete() throws IOException {
                if (!spooled.contains(file)) {
                    throw new IOException("the file " + key + " has been removed");
                }
                spooled.removeIf(other -> other.complete && other.key.equals(key));
                file.complete = true;
                file.touched = clock.instant();
                return file.size();
            }

            @Override
            public void close() {
                if (!file.complete) {
                    spooled.remove(file);
                }
            }
        };
    }

    @Override
    public Content content(String key) {
        checked(key);
        return () -> new ByteArrayInputStream(spooled.stream().filter(file -> file.complete && file.key.equals(key)).findFirst()
            .orElseThrow(() -> new FileNotFoundException("there is no file " + key)).toByteArray());
    }

    @Override
    public void remove(String key) {
        checked(key);
        spooled.removeIf(file -> file.key.equals(key));
    }

    @Override
    public void idleSince(Instant moment, Consumer<List<String>> keys) {
        List<String> idle = spooled.stream().filter(file -> file.touched.isBefore(moment)).map(file -> file.key).toList();
        for (int i = 0; i < idle.size(); i += 200) {
            keys.accept(idle.subList(i, Math.min(idle.size(), i + 200)));
        }
    }

    private static void checked(String key) {
        if (!key.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException("'" + key + "' is no key of the spool");
        }
    }

    /** A file; what it holds, and when somebody wrote to it last. */
    private static final class Spooled extends ByteArrayOutputStream {
        private final String key;
        private final Clock clock;
        private Instant touched;
        private boolean complete;

        Spooled(String key, Clock clock) {
            this.key = key;
            this.clock = clock;
            this.touched = clock.instant();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            touched = clock.instant();
        }
    }

    @Override
    public FileShape inspect(Content content, FileType stated) {
        if (read(content).isEmpty()) {
            throw new FileRejected(ProblemCode.FILE_EMPTY, "", "the file is empty");
        }
        return shape;
    }

    /** The only column is called as the file. */
    @Override
    public FileColumns columns(Content content, FileType type) {
        String name = read(content);
        if (name.isEmpty()) {
            throw new FileRejected(ProblemCode.FILE_EMPTY, "", "the file is empty");
        }
        return new FileColumns(List.of(new FileColumns.Column(name, Optional.of(type.layout()))), List.of("email"));
    }

    @Override
    public String merged(String present, String stated) {
        return present + stated;
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
