package io.muster.adapters.cli.output;

import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.shell.Shell;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Prints objects in the form that was asked for, as they come. */
public final class Printer {
    private static final Map<String, Object> PRETTY = Map.of(JsonGenerator.PRETTY_PRINTING, true);

    private final Shell shell;
    private final Format format;

    public Printer(Shell shell, Format format) {
        this.shell = shell;
        this.format = format;
    }

    /** Each object is a row. */
    public void list(Iterator<JsonObject> objects, List<Column> columns) {
        rows(objects, columns.stream().map(Column::name).toList(), object -> List.of(
            columns.stream().map(column -> column.value().apply(object)).toList()));
    }

    /** Each object is some rows, and one object in JSON. */
    public void rows(Iterator<JsonObject> objects, List<String> names, Function<JsonObject, List<List<String>>> rows) {
        if (format == Format.JSON) {
            json(objects);
            return;
        }
        try (Sink sink = sink(names)) {
            while (objects.hasNext() && !out().checkError()) {
                rows.apply(objects.next()).forEach(sink::row);
            }
        }
    }

    /** One object: in a table each of its members is a line. */
    public void one(JsonObject object, List<Column> columns) {
        if (format == Format.JSON) {
            out().println(Json.pretty(object));
            out().flush();
        } else if (format == Format.CSV) {
            list(List.of(object).iterator(), columns);
        } else {
            try (Sink sink = sink(List.of("field", "value"))) {
                object.forEach((name, value) -> sink.row(List.of(name, Json.shown(value))));
            }
        }
    }

    private Sink sink(List<String> names) {
        return format == Format.CSV ? new CsvText(out(), shell.screen().out(), names)
            : new Table(out(), shell.screen().out() && shell.screen().colours(), names);
    }

    private void json(Iterator<JsonObject> objects) {
        // not closed: stdout stays open
        JsonGenerator json = Json.PROVIDER.createGeneratorFactory(PRETTY).createGenerator(out());
        json.writeStartArray();
        while (objects.hasNext() && !out().checkError()) {
            json.write(objects.next());
        }
        json.writeEnd();
        json.flush();
        out().println();
        out().flush();
    }

    private PrintStream out() {
        return shell.out();
    }
}
