package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.TableReader;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** An open xlsx workbook, which has a part for each sheet. */
final class XlsxFile extends WorkbookFile<String> {
    private Relationships related;
    private Styles styles = Styles.none();
    private Optional<SharedStrings> strings = Optional.empty();
    private boolean since1904;

    private XlsxFile(Parts parts) {
        super(parts);
    }

    /** @param parts are closed with the file, and where it cannot be read */
    static XlsxFile of(Parts parts) throws IOException {
        return described(new XlsxFile(parts));
    }

    @Override
    void describe() throws IOException {
        String workbook = Relationships.of(parts(), "").ofType("officeDocument").orElse("xl/workbook.xml");
        related = Relationships.of(parts(), workbook);
        try (Markup markup = parts().markup(workbook)) {
            for (int event = markup.next(); event != Markup.DOCUMENT_END; event = markup.next()) {
                if (event == Markup.START && markup.name().equals("workbookPr")) {
                    since1904 = isTrue(markup.attribute("date1904"));
                } else if (event == Markup.START && markup.name().equals("sheet")) {
                    sheet(markup);
                }
            }
        }
        Optional<String> formats = related.ofType("styles").filter(parts()::has);
        if (formats.isPresent()) {
            try (Markup markup = parts().markup(formats.get())) {
                styles = Styles.read(markup);
            }
        }
    }

    private void sheet(Markup markup) {
        String name = Escapes.unescaped(markup.attribute("name"));
        boolean shown = !markup.attribute("state").toLowerCase(Locale.ROOT).endsWith("hidden");
        related.worksheet(markup.attribute("id")).filter(parts()::has).ifPresent(part -> add(name, part, shown, markup));
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    @Override
    TableReader begin(String part) throws IOException {
        Optional<String> texts = related.ofType("sharedStrings").filter(parts()::has);
        if (strings.isEmpty() && texts.isPresent()) {
            try (Markup markup = parts().markup(texts.get())) {
                strings = Optional.of(SharedStrings.read(markup));
            }
        }
        MergedCells merged = MergedCells.of(parts(), part);
        return new XlsxReader(parts().markup(part), merged, new XlsxCells(styles, strings, since1904));
    }

    @Override
    public void close() throws IOException {
        try {
            if (strings.isPresent()) {
                strings.get().close();
            }
        } finally {
            super.close();
        }
    }
}
