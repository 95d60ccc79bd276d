package io.muster.adapters.files.muster;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.text.Limits;
import io.muster.adapters.files.text.StrictText;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an archive says of itself.
 *
 * @param created when its content was current, as text; empty in a template
 * @param tenant where it comes from
 * @param parts its other entries, by name
 */
record Manifest(Optional<String> created, Optional<String> tenant, Map<String, Part> parts) {
    static final String ENTRY = "manifest.json";
    private static final String VERSION = "1";

    /**
     * @param count its records, for people; nothing relies on it
     * @param sha256 of its bytes before they were deflated, hexadecimal, lower case; empty for an entry that is there to be
     *     changed by hand, as the rejected records of a repair file are
     */
    record Part(long count, Optional<String> sha256) {
    }

    /** @throws FileRejected where the manifest is no such thing, or of a later version */
    static Manifest read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Limits.MANIFEST_BYTES + 1);
        if (bytes.length > Limits.MANIFEST_BYTES) {
            throw new FileRejected(ProblemCode.FILE_TOO_LARGE, ENTRY, ENTRY + " is longer than " + Limits.MANIFEST_BYTES + " bytes");
        }
        JsonTree tree = Json.ofWholeFile(() -> {
            JsonParser json = Json.FACTORY.createParser(new StrictText(new ByteArrayInputStream(bytes)));
            return json.nextToken() == null ? new JsonTree(new JsonValue.Null(), Optional.empty()) : JsonTree.at(json);
        });
        if (tree.flaw().isPresent() || !(tree.value() instanceof JsonValue.Obj object)) {
            throw unreadable("is not one JSON object without repeated keys");
        }
        if (!object.get("formatVersion").equals(Optional.of(new JsonValue.Number(VERSION)))) {
            throw unreadable("states formatVersion " + Texts.shown(object.get("formatVersion").map(JsonValue::canonical).orElse("nowhere"))
                + "; supported is " + VERSION);
        }
        Map<String, Part> parts = new TreeMap<>();
        if (!(object.get("entries").orElse(null) instanceof JsonValue.Obj entries)) {
            throw unreadable("has no entries");
        }
        entries.members().forEach((name, part) -> parts.put(name, part(name, part)));
        return new Manifest(text(object, "created"), text(object, "tenant"), parts);
    }

    private static Part part(String name, JsonValue value) {
        if (value instanceof JsonValue.Obj part && part.get("count").orElse(null) instanceof JsonValue.Number count
            && count.literal().matches("[0-9]{1,18}")) {
            JsonValue digest = part.get("sha256").orElse(null);
            if (digest instanceof JsonValue.Null) {
                return new Part(Long.parseLong(count.literal()), Optional.empty());
            } else if (digest instanceof JsonValue.Text text) {
                return new Part(Long.parseLong(count.literal()), Optional.of(text.value()));
            }
        }
        throw unreadable("does not give count and sha256 of " + Texts.shown(name));
    }

    private static Optional<String> text(JsonValue.Obj object, String key) {
        return object.get(key).filter(JsonValue.Text.class::isInstance).map(value -> ((JsonValue.Text) value).value());
    }

    private static FileRejected unreadable(String reason) {
        return new FileRejected(ProblemCode.FILE_UNREADABLE, ENTRY, ENTRY + " " + reason);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("formatVersion");
        json.writeNumber(VERSION);
        if (created.isPresent()) {
            Json.member("created", created, json);
        }
        if (tenant.isPresent()) {
            Json.member("tenant", tenant, json);
        }
        json.writeObjectFieldStart("entries");
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            json.writeObjectFieldStart(part.getKey());
            json.writeNumberField("count", part.getValue().count());
            json.writeStringField("sha256", part.getValue().sha256().orElse(null));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
