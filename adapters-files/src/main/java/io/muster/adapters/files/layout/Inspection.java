package io.muster.adapters.files.layout;

import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.table.TableFormats.Beginning;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.Content;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file that is compared with one layout after the other: what was found out for one of them serves the next. */
public final class Inspection {
    /** What less of a table's columns is like those of a layout tells nothing of it. */
    private static final double UNLIKE = 0.4;

    private final Content content;
    private final FileType stated;
    private final Head head;
    private List<Beginning> tables;
    private double likeness = UNLIKE;
    private String nearest = "";

    /** @throws io.muster.application.files.FileRejected where there is nothing in the file */
    public Inspection(Content content, FileType stated) throws IOException {
        this.content = content;
        this.stated = stated;
        this.head = Head.of(content);
    }

    /**
     * What a file was recognised as.
     *
     * @param layout that it is of
     * @param shape what holds for its records
     */
    public record Recognised(Layout layout, FileShape shape) {
    }

    /**
     * The first of the layouts that the file is of, in a format that was not said to be another.
     *
     * @param own those of Muster
     * @param elsewhere what one of Muster's refuses is shown to these before: what is no table may be just what they expect
     * @throws FileRejected where the file is of a layout and damaged, or cannot be of any
     */
    public Optional<Recognised> among(List<Layout> own, List<Layout> elsewhere) throws IOException {
        Optional<FileRejected> refusal = Optional.empty();
        for (Layout candidate : Stream.concat(own.stream(), elsewhere.stream()).toList()) {
            if (refusal.isEmpty() || elsewhere.contains(candidate)) {
                try {
                    Optional<Recognised> found = as(candidate);
                    if (found.isPresent()) {
                        return found;
                    }
                } catch (FileRejected e) {
                    refusal = refusal.or(() -> Optional.of(e));
                }
            }
        }
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return Optional.empty();
    }

    private Optional<Recognised> as(Layout candidate) throws IOException {
        Optional<FileType> type = candidate.reading().recogniser().typeOf(this)
            .filter(found -> stated.format().equals(FileType.ANY) || stated.format().equals(found.format()));
        if (type.isEmpty()) {
            return Optional.empty();
        }
        FileShape shape = new FileShape(type.get(), candidate.description().defaults(), candidate.key(), candidate.merged());
        return Optional.of(new Recognised(candidate, candidate.reading().check().check(content, shape)));
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

    /** Notes what a file that is of no layout may have been meant to be. @param alike how much it is like that, from 0 to 1 */
    public void near(double alike, String what) {
        if (alike > likeness) {
            likeness = alike;
            nearest = what;
        }
    }

    /** What it is most like, of what was noted. */
    public Optional<String> nearest() {
        return Optional.of(nearest).filter(what -> !what.isEmpty());
    }

    /** What the file is, where it is of a layout that is not one of tables. */
    public FileType as(String format, String layout) {
        return new FileType(format, layout, Dialect.UNSTATED, stated.mapping());
    }
}
