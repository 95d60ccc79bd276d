package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableReader;
import io.muster.application.files.Dialect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An open workbook.
 *
 * @param <S> where a sheet is found
 */
abstract class WorkbookFile<S> implements TableFile {
    private final Parts parts;
    private final Map<String, S> visible = new LinkedHashMap<>();
    private final Map<String, S> hidden = new LinkedHashMap<>();
    private Optional<TableReader> reader = Optional.empty();

    WorkbookFile(Parts parts) {
        this.parts = parts;
    }

    /** Reads what the workbook says of itself; where that fails it is closed. */
    static <F extends WorkbookFile<?>> F described(F file) throws IOException {
        try {
            file.describe();
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    abstract void describe() throws IOException;

    abstract TableReader begin(S sheet) throws IOException;

    Parts parts() {
        return parts;
    }

    /** @param markup that names it; of sheets with one name the first counts */
    void add(String name, S sheet, boolean shown, Markup markup) {
        if (visible.size() + hidden.size() == WorkbookLimits.DESCRIPTIONS) {
            throw markup.tooLarge("names more than " + WorkbookLimits.DESCRIPTIONS + " sheets");
        }
        (shown ? visible : hidden).putIfAbsent(name, sheet);
    }

    @Override
    public Dialect dialect() {
        return Dialect.UNSTATED;
    }

    @Override
    public List<String> tables() {
        List<String> names = new ArrayList<>(visible.keySet());
        hidden.keySet().stream().filter(name -> !visible.containsKey(name)).forEach(names::add);
        return names;
    }

    @Override
    public TableReader read(String table) throws IOException {
        S sheet = visible.getOrDefault(table, hidden.get(table));
        if (sheet == null) {
            throw new IllegalArgumentException("no sheet is called " + table);
        }
        closeReader();
        TableReader next = begin(sheet);
        reader = Optional.of(next);
        return next;
    }

    private void closeReader() throws IOException {
        if (reader.isPresent()) {
            reader.get().close();
        }
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            closeReader();
        }
    }
}
