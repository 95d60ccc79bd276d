package io.muster.adapters.files.custom;

import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.adapters.files.json.JsonObjectsWriter;
import io.muster.adapters.files.layout.AccountJson;
import io.muster.adapters.files.layout.Layout;
import io.muster.domain.access.Definition;
import io.muster.domain.account.Account;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Accounts as JSON objects by Muster's own keys, in a list or one in each line. */
final class CustomObjectsWriter implements Layout.Writer {
    private final JsonObjectsWriter objects;

    CustomObjectsWriter(OutputStream out, String format) throws IOException {
        objects = new JsonObjectsWriter(out, format);
    }

    @Override
    public void write(Account account) throws IOException {
        JsonGenerator json = objects.json();
        json.writeStartObject();
        AccountJson.members(account, json);
        json.writeEndObject();
    }

    @Override
    public void finish(List<Definition> definitions) throws IOException {
        objects.finish();
    }

    @Override
    public void close() throws IOException {
        objects.close();
    }

    /** One object with nothing in it but all the keys. */
    static void template(String format, OutputStream out) throws IOException {
        try (JsonObjectsWriter template = new JsonObjectsWriter(out, format)) {
            template.json().writeStartObject();
            for (String key : Targets.always()) {
                template.json().writeNullField(key);
            }
            template.json().writeEndObject();
            template.finish();
        }
    }
}
