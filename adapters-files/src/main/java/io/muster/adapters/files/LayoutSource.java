package io.muster.adapters.files;

import io.muster.adapters.files.custom.FoundColumns;
import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.layout.Inspection;
import io.muster.adapters.files.layout.Inspection.Recognised;
import io.muster.adapters.files.layout.Layout;
import io.muster.application.files.Content;
import io.muster.application.files.FileColumns;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.RecordSource;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
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
            Inspection file = new Inspection(content, stated);
            Layouts candidates = layouts.reading(stated);
            FileShape shape = file.among(candidates.own(), candidates.elsewhere()).map(Recognised::shape)
                .orElseThrow(() -> notRecognised(file));
            refuseWhatIsOnlyForAnyShape(shape.type());
            return shape;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseWhatIsOnlyForAnyShape(FileType type) {
        if (type.mapping().isMoreThanColumns() && !type.layout().equals(FileType.CUSTOM)) {
            throw new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "", "\"constants\", \"listSeparator\" and \"dateFormat\" are only for"
                + " the layout " + FileType.CUSTOM + ", and the file is of " + type.layout() + "; leave them out, or state that layout");
        }
    }

    private FileRejected notRecognised(Inspection file) {
        FileType stated = file.stated();
        String header = file.headers().map(headers -> " Its first row is: " + headers + ".").orElse("")
            + file.nearest().map(nearest -> " It is most like " + nearest + ".").orElse("");
        if (stated.format().equals(FileType.ANY) && stated.layout().equals(FileType.ANY)) {
            return new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "",
                "the file is of no layout that is read here." + header + " Read are: " + layouts.looks());
        }
        return new FileRejected(ProblemCode.FILE_UNREADABLE, "", "the file is not what it was said to be (layout " + stated.layout()
            + ", format " + stated.format() + ")." + header + " Expected: " + layouts.reading(stated).looks());
    }

    @Override
    public FileColumns columns(Content content, FileType type) {
        try {
            return FoundColumns.of(new Inspection(content, type), layouts.tables());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    public String merged(String present, String stated) {
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
