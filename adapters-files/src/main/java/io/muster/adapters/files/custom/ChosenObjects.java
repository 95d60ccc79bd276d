package io.muster.adapters.files.custom;

import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.adapters.files.json.JsonObjectsWriter;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.tabular.Exported;
import io.muster.adapters.files.text.Texts;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.application.port.out.ColumnExpressions.ComputedColumns;
import io.muster.domain.access.Definition;
import io.muster.domain.account.Account;
import io.muster.domain.exporting.ColumnValue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** JSON objects whose keys are the names of columns that somebody chose. */
final class ChosenObjects implements Layout.Writer {
    private final ComputedColumns columns;
    private final List<String> keys;
    private final JsonObjectsWriter objects;
    private final Exported file;

    ChosenObjects(OutputStream out, ExportShape shape, ComputedColumns columns) throws IOException {
        this.columns = columns;
        this.keys = columns.names().stream().map(Texts::wellFormed).toList();
        this.objects = new JsonObjectsWriter(out, shape.format());
        this.file = new Exported(shape);
    }

    @Override
    public void write(Account account) throws IOException {
        file.row(account.profile().userName().value());
        List<ColumnValue> values = columns.values(account);
        JsonGenerator json = objects.json();
        json.writeStartObject();
        for (int i = 0; i < keys.size(); i++) {
            if (values.get(i) instanceof ColumnValue.Failed failed) {
                file.loses(keys.get(i), failed.reason());
            }
            json.writeFieldName(keys.get(i));
            ChosenValue.write(values.get(i), json);
        }
        json.writeEndObject();
    }

    @Override
    public List<Loss> losses() {
        return file.losses();
    }

    @Override
    public void finish(List<Definition> definitions) throws IOException {
        objects.finish();
    }

    @Override
    public void close() throws IOException {
        objects.close();
    }
}
