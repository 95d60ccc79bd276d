package io.muster.adapters.files;

import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.layout.Inspection;
import io.muster.adapters.files.layout.Layout;
import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.RecordSource;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises files by their content and reads them through their layouts. */
final class LayoutSource implements RecordSource {
    private final Layouts layouts;

    LayoutSource(Layouts layouts) {
        this.layouts = layouts;
    }

    @Override
    public FileShape inspect(Content content, FileType stated) {
        try {
            return shape(new Inspection(content, stated), layouts.reading(stated));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one of Muster's layouts refuses is shown to those from elsewhere first: what is no table may be just what they expect. */
    private FileShape shape(Inspection file, List<Layout> candidates) throws IOException {
        Optional<FileRejected> refusal = Optional.empty();
        for (Layout candidate : candidates) {
            if (refusal.isEmpty() || layouts.elsewhere().contains(candidate)) {
                try {
                    Optional<FileShape> shape = shape(file, candidate);
                    if (shape.isPresent()) {
                        return shape.get();
                    }
                } catch (FileRejected e) {
                    refusal = refusal.or(() -> Optional.of(e));
                }
            }
        }
        throw refusal.orElseGet(() -> notRecognised(file));
    }

    private static Optional<FileShape> shape(Inspection file, Layout candidate) throws IOException {
        String format = file.stated().format();
        Optional<FileType> found = candidate.reading().recogniser().typeOf(file)
            .filter(type -> format.equals(FileType.ANY) || format.equals(type.format()));
        if (found.isPresent()) {
            candidate.reading().check().check(file.content());
        }
        return found.map(type -> new FileShape(type, candidate.description().defaults(), candidate.key(), candidate.mergesAttributes()));
    }

    private FileRejected notRecognised(Inspection file) {
        FileType stated = file.stated();
        String header = file.headers().map(headers -> " Its first row is: " + headers + ".").orElse("");
        if (stated.format().equals(FileType.ANY) && stated.layout().equals(FileType.ANY)) {
            return new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "",
                "the file is of no layout that is read here." + header + " Read are: " + Layouts.looks(layouts.all()));
        }
        return new FileRejected(ProblemCode.FILE_UNREADABLE, "", "the file is not what it was said to be (layout " + stated.layout()
            + ", format " + stated.format() + ")." + header + " Expected: " + Layouts.looks(layouts.reading(stated)));
    }

    @Override
    public Items open(Content content, FileShape shape) {
        Layout layout = layouts.of(shape);
        try {
            return new OpenItems(layout.reading().opener().open(content, shape.type()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String mergedAttributes(String present, String stated) {
        Map<String, JsonValue> merged = new LinkedHashMap<>(JsonTree.ofObject(present).members());
        merged.putAll(JsonTree.ofObject(stated).members());
        return new JsonValue.Obj(merged).canonical();
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
