package io.muster.adapters.files.layout;

import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.table.TableFormats.Beginning;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.Content;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileType;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A file that is compared with one layout after the other: what was found out for one of them serves the next. */
public final class Inspection {
    private final Content content;
    private final FileType stated;
    private final Head head;
    private List<Beginning> tables;

    /** @throws io.muster.application.files.FileRejected where there is nothing in the file */
    public Inspection(Content content, FileType stated) throws IOException {
        this.content = content;
        this.stated = stated;
        this.head = Head.of(content);
    }

    /** The file itself. */
    public Content content() {
        return content;
    }

    /** What was said of the file. */
    public FileType stated() {
        return stated;
    }

    /** How the file begins. */
    public Head head() {
        return head;
    }

    /** How its tables begin, where it has tables. */
    public List<Beginning> tables(TableFormats formats) throws IOException {
        if (tables == null) {
            tables = formats.beginnings(content, stated);
        }
        return tables;
    }

    /** What stands in the first row, where the file has tables. */
    public Optional<String> headers() {
        return Optional.ofNullable(tables).flatMap(found -> found.stream().flatMap(table -> table.rows().stream()).findFirst())
            .map(row -> Texts.shown(row.cells().stream().map(Cell::text).collect(Collectors.joining(", "))));
    }

    /** What the file is, where it is of a layout that is not one of tables. */
    public FileType as(String format, String layout) {
        return new FileType(format, layout, Dialect.UNSTATED, stated.mapping());
    }
}
