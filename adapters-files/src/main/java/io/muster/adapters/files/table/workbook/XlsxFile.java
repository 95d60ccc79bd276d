package io.muster.adapters.files.table.workbook;

import io.muster.application.files.Dialect;
import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableReader;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An open xlsx workbook. */
final class XlsxFile implements TableFile {
    private final Parts parts;
    /** The parts of the sheets by their names, visible ones first. */
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private final Relationships related;
    private final Styles styles;
    private boolean since1904;
    private Optional<SharedStrings> strings = Optional.empty();
    private Optional<TableReader> reader = Optional.empty();

    private XlsxFile(Parts parts) throws IOException {
        this.parts = parts;
        String workbook = Relationships.of(parts, "").ofType("officeDocument").orElse("xl/workbook.xml");
        related = Relationships.of(parts, workbook);
        try (Markup markup = parts.markup(workbook)) {
            describe(markup);
        }
        sheets.putAll(hidden);
        Optional<Markup> formats = related.ofType("styles").isPresent() ? parts.open(related.ofType("styles").get()) : Optional.empty();
        styles = formats.isPresent() ? styles(formats.get()) : Styles.none();
    }

    /** @param parts are closed with the file, and where it cannot be read */
    static XlsxFile of(Parts parts) throws IOException {
        try {
            return new XlsxFile(parts);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static Styles styles(Markup markup) throws IOException {
        try (markup) {
            return Styles.read(markup);
        }
    }

    private void describe(Markup markup) throws IOException {
        for (int event = markup.next(); event != Markup.DOCUMENT_END; event = markup.next()) {
            if (event == Markup.START && markup.name().equals("workbookPr")) {
                since1904 = isTrue(markup.attribute("date1904"));
            } else if (event == Markup.START && markup.name().equals("sheet")) {
                sheet(markup);
            }
        }
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    private void sheet(Markup markup) {
        if (sheets.size() + hidden.size() == WorkbookLimits.DESCRIPTIONS) {
            throw markup.tooLarge("names more than " + WorkbookLimits.DESCRIPTIONS + " sheets");
        }
        String id = "";
        for (int i = 0; i < markup.attributes(); i++) {
            if (markup.attributeName(i).equals("id") && markup.attributeIn(i, "/relationships")) {
                id = markup.attributeValue(i);
            }
        }
        String name = Escapes.unescaped(markup.attribute("name"));
        boolean visible = !markup.attribute("state").toLowerCase(Locale.ROOT).endsWith("hidden");
        related.worksheet(id).filter(parts::has).ifPresent(part -> (visible ? sheets : hidden).putIfAbsent(name, part));
    }

    @Override
    public Dialect dialect() {
        return Dialect.UNSTATED;
    }

    @Override
    public List<String> tables() {
        return new ArrayList<>(sheets.keySet());
    }

    @Override
    public TableReader read(String table) throws IOException {
        String part = sheets.get(table);
        if (part == null) {
            throw new IllegalArgumentException("no sheet is called " + table);
        }
        closeAll(reader);
        if (strings.isEmpty() && related.ofType("sharedStrings").isPresent()) {
            Optional<Markup> texts = parts.open(related.ofType("sharedStrings").get());
            strings = texts.isPresent() ? Optional.of(strings(texts.get())) : Optional.empty();
        }
        MergedCells merged = MergedCells.of(parts, part);
        XlsxReader next = new XlsxReader(parts.markup(part), merged, new XlsxCells(styles, strings, since1904));
        reader = Optional.of(next);
        return next;
    }

    private static SharedStrings strings(Markup markup) throws IOException {
        try (markup) {
            return SharedStrings.read(markup);
        }
    }

    private static void closeAll(Optional<? extends Closeable> open) throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            closeAll(reader);
        } finally {
            try {
                closeAll(strings);
            } finally {
                parts.close();
            }
        }
    }
}
