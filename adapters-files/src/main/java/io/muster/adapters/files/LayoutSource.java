package io.muster.adapters.files;

import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.RecordSource;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Recognises files by their content and reads them through their layouts. */
final class LayoutSource implements RecordSource {
    private final Layouts layouts;

    LayoutSource(Layouts layouts) {
        this.layouts = layouts;
    }

    @Override
    public FileShape inspect(Content content, String format, String layout) {
        try {
            Head head = Head.of(content);
            for (Layout candidate : layouts.reading(format, layout)) {
                Optional<String> found = candidate.reading().recogniser().formatOf(head, content)
                    .filter(recognised -> format.equals(Layouts.AUTO) || format.equals(recognised));
                if (found.isPresent()) {
                    candidate.reading().check().check(content);
                    return new FileShape(found.get(), candidate.name(), candidate.description().defaults(), candidate.key());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw notRecognised(format, layout);
    }

    private FileRejected notRecognised(String format, String layout) {
        if (format.equals(Layouts.AUTO) && layout.equals(Layouts.AUTO)) {
            return new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "",
                "the file is of no layout that is read here; read are: " + layouts.looks());
        }
        return new FileRejected(ProblemCode.FILE_UNREADABLE, "", "the file is not what it was said to be (layout " + layout
            + ", format " + format + "); expected: " + new Layouts(layouts.reading(format, layout)).looks());
    }

    @Override
    public Items open(Content content, FileShape shape) {
        Layout layout = layouts.named(shape.layout()).orElseThrow(() -> new IllegalArgumentException("no layout " + shape.layout()));
        try {
            return new OpenItems(layout.reading().opener().open(content, shape.format()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record OpenItems(Layout.Records records) implements Items {
        @Override
        public Optional<SourceItem> next() {
            try {
                return records.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                records.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
