package io.muster.adapters.files.table.csv;

import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableReader;
import io.muster.adapters.files.text.StrictText;
import io.muster.application.files.Content;
import io.muster.application.files.Dialect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** A CSV file, of which is known how it is written. */
final class CsvFile implements TableFile {
    private static final String ONLY_TABLE = "";

    private final Content content;
    private final Charset encoding;
    private final Separators separators;
    private final boolean announced;
    private Optional<CsvRows> reading = Optional.empty();

    /** @param announced whether the first line states the delimiter */
    CsvFile(Content content, Charset encoding, Separators separators, boolean announced) {
        this.content = content;
        this.encoding = encoding;
        this.separators = separators;
        this.announced = announced;
    }

    @Override
    public Dialect dialect() {
        return new Dialect(Optional.of(encoding), Optional.of(separators.delimiter()), Optional.of(separators.quote()),
            Optional.empty());
    }

    @Override
    public List<String> tables() {
        return List.of(ONLY_TABLE);
    }

    @Override
    public TableReader read(String table) throws IOException {
        if (!table.equals(ONLY_TABLE)) {
            throw new IllegalArgumentException("a CSV file has no table " + table);
        }
        close();
        CsvRows rows = new CsvRows(new StrictText(content.open(), encoding), encoding, separators, announced);
        reading = Optional.of(rows);
        return rows;
    }

    @Override
    public void close() throws IOException {
        if (reading.isPresent()) {
            reading.get().close();
        }
    }
}
