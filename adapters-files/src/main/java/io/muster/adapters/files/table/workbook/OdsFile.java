package io.muster.adapters.files.table.workbook;

import io.muster.application.files.Dialect;
import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableReader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An open OpenDocument spreadsheet, all of whose sheets are in one part. */
final class OdsFile implements TableFile {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private final Parts parts;
    /** The sheets by their names, visible ones first, and where each stands among them all. */
    private final Map<String, Integer> sheets = new LinkedHashMap<>();
    private final Map<String, Integer> hidden = new LinkedHashMap<>();
    private final Set<String> hidingStyles = new HashSet<>();
    private int count;
    private Optional<TableReader> reader = Optional.empty();

    private OdsFile(Parts parts) throws IOException {
        this.parts = parts;
        refuseEncrypted();
        try (Markup markup = parts.markup(CONTENT)) {
            for (int event = markup.next(); event != Markup.DOCUMENT_END; event = markup.next()) {
                if (event == Markup.START && markup.name().equals("style")) {
                    style(markup);
                } else if (event == Markup.START && markup.name().equals("spreadsheet")) {
                    spreadsheet(markup);
                }
            }
        }
        sheets.putAll(hidden);
    }

    /** @param parts are closed with the file, and where it cannot be read */
    static OdsFile of(Parts parts) throws IOException {
        try {
            return new OdsFile(parts);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void refuseEncrypted() throws IOException {
        Optional<Markup> manifest = parts.open(MANIFEST);
        if (manifest.isPresent()) {
            try (Markup markup = manifest.get()) {
                if (markup.find("encryption-data")) {
                    Kind.LOCKED.refuse();
                }
            }
        }
    }

    private void style(Markup markup) throws IOException {
        String name = markup.attribute("name");
        while (markup.nextChild()) {
            if (markup.name().equals("table-properties") && markup.attribute("display").equals("false")) {
                hidingStyles.add(name);
            }
            markup.skip();
        }
    }

    private void spreadsheet(Markup markup) throws IOException {
        while (markup.nextChild()) {
            if (markup.name().equals("table")) {
                sheet(markup);
            }
            markup.skip();
        }
    }

    private void sheet(Markup markup) {
        if (count == WorkbookLimits.DESCRIPTIONS) {
            throw markup.tooLarge("has more than " + WorkbookLimits.DESCRIPTIONS + " sheets");
        }
        (hidingStyles.contains(markup.attribute("style-name")) ? hidden : sheets).putIfAbsent(markup.attribute("name"), count);
        count++;
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
        Integer sheet = sheets.get(table);
        if (sheet == null) {
            throw new IllegalArgumentException("no sheet is called " + table);
        }
        if (reader.isPresent()) {
            reader.get().close();
        }
        OdsReader next = new OdsReader(parts.markup(CONTENT), sheet);
        reader = Optional.of(next);
        return next;
    }

    @Override
    public void close() throws IOException {
        try {
            if (reader.isPresent()) {
                reader.get().close();
            }
        } finally {
            parts.close();
        }
    }
}
