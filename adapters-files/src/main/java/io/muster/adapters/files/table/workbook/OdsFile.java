package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.TableReader;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** An open OpenDocument spreadsheet, all of whose sheets are in one part and told by their place there. */
final class OdsFile extends WorkbookFile<Integer> {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private final Set<String> hidingStyles = new HashSet<>();
    private int count;

    private OdsFile(Parts parts) {
        super(parts);
    }

    /** @param parts are closed with the file, and where it cannot be read */
    static OdsFile of(Parts parts) throws IOException {
        return described(new OdsFile(parts));
    }

    @Override
    void describe() throws IOException {
        refuseEncrypted();
        try (Markup markup = parts().markup(CONTENT)) {
            for (int event = markup.next(); event != Markup.DOCUMENT_END; event = markup.next()) {
                if (event == Markup.START && markup.name().equals("style")) {
                    style(markup);
                } else if (event == Markup.START && markup.name().equals("spreadsheet")) {
                    spreadsheet(markup);
                }
            }
        }
    }

    private void refuseEncrypted() throws IOException {
        Optional<Markup> manifest = parts().open(MANIFEST);
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
                add(markup.attribute("name"), count, !hidingStyles.contains(markup.attribute("style-name")), markup);
                count++;
            }
            markup.skip();
        }
    }

    @Override
    TableReader begin(Integer sheet) throws IOException {
        return new OdsReader(parts().markup(CONTENT), sheet);
    }
}
