package io.muster.adapters.files.custom;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.json.JsonObjects;
import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.Inspection;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.Names;
import io.muster.adapters.files.layout.Rows;
import io.muster.adapters.files.text.StrictText;
import io.muster.application.files.Content;
import io.muster.application.files.FileType;
import io.muster.application.files.SourceItem;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** JSON objects of any shape, in a list or one in each line. */
final class CustomObjects implements Layout.Records {
    static final List<String> FORMATS = List.of(JsonObjects.ARRAY, JsonObjects.LINES);

    private final JsonObjects objects;
    private final CustomObject reader;
    private final Constants constants;
    private final Set<String> always = Targets.always();
    private final Rows rows = new Rows();
    private final Names names = new Names();

    CustomObjects(Content content, FileType type) throws IOException {
        objects = JsonObjects.open(content, type.format());
        Targets targets = new Targets(type.mapping());
        reader = new CustomObject(targets, type.mapping().columns());
        constants = new Constants(targets, type.mapping().constants());
    }

    /** What the file is, where it begins with an object by which an account can be known. */
    static Optional<FileType> typeOf(Inspection file) throws IOException {
        if (file.head().character() != '[' && file.head().character() != '{') {
            return Optional.empty();
        }
        Map<String, String> meant = file.stated().mapping().columns();
        try (StrictText text = new StrictText(file.content().open()); JsonParser json = Json.FACTORY.createParser(text)) {
            return Json.ofWholeFile(() -> {
                boolean list = json.nextToken() == JsonToken.START_ARRAY;
                JsonToken first = list ? json.nextToken() : json.currentToken();
                boolean ours = first == JsonToken.START_OBJECT && (Targets.identify(meant.values()) || Targets.identify(keys(json, meant)));
                return ours ? Optional.of(file.as(list ? JsonObjects.ARRAY : JsonObjects.LINES, Custom.NAME)) : Optional.empty();
            });
        }
    }

    private static Set<String> keys(JsonParser json, Map<String, String> meant) throws IOException {
        Set<String> keys = new HashSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            keys.add(meant.getOrDefault(json.currentName(), json.currentName()));
            json.nextToken();
            json.skipChildren();
        }
        return keys;
    }

    @Override
    public Optional<SourceItem> next() throws IOException {
        while (objects.next()) {
            JsonTree tree = objects.tree();
            boolean unfilled = tree.value() instanceof JsonValue.Obj object && object.isUnfilled(always);
            if (!unfilled) {
                Draft draft = constants.draft(rows.next(), names);
                reader.read(tree, draft);
                return Optional.of(draft.item());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        objects.close();
    }
}
