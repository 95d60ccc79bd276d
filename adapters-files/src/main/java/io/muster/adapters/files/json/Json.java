package io.muster.adapters.files.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.muster.adapters.files.text.Limits;
import io.muster.adapters.files.text.StrictText;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.FileRejected;
import io.muster.domain.account.Field;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Strict JSON (RFC 8259) within {@link Limits}, and what is said of JSON that is not. */
public final class Json {
    /** Its parsers keep to the limits; neither they nor its generators close the stream they are given. */
    public static final JsonFactory FACTORY = new JsonFactoryBuilder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(Limits.DEPTH)
            .maxStringLength(Limits.TEXT_LENGTH)
            .maxNameLength(Limits.KEY_LENGTH)
            .maxNumberLength(Limits.NUMBER_LENGTH)
            .build())
        // Tables of known keys would let a file fill them with its own.
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
        .rootValueSeparator("\n")
        .build();

    /** What most accounts have for attributes and metadata. */
    private static final String EMPTY = "{}";

    private Json() {
    }

    /** Writes JSON for people to read, the same on every system. */
    public static JsonGenerator indented(OutputStream out) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER).withArrayEmptySeparator("").withObjectEmptySeparator(""));
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return FACTORY.createGenerator(out).setPrettyPrinter(printer);
    }

    /** Writes a text, or null. The generator would swallow the character behind half of a surrogate pair. */
    public static void member(String key, Optional<String> value, JsonGenerator to) throws IOException {
        to.writeStringField(key, value.map(Texts::wellFormed).orElse(null));
    }

    /** Something that reads JSON. */
    public interface Read<T> {
        T run() throws IOException;
    }

    /** Runs what reads a document; where the document is broken, the whole file is. */
    public static <T> T ofWholeFile(Read<T> read) throws IOException {
        try {
            return read.run();
        } catch (StrictText.Undecodable e) {
            throw unreadable(e.line(), e.column(), "the file is not UTF-8");
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw unreadable(location.getLineNr(), location.getColumnNr(), "the file " + flaw(e));
        }
    }

    /** @param sentence without a full stop; the place is put behind it */
    public static FileRejected unreadable(long line, long column, String sentence) {
        String place = "line " + line + ", column " + column;
        return new FileRejected(ProblemCode.FILE_UNREADABLE, place, sentence + " (" + place + ")");
    }

    /** What is wrong, as a sentence's end. The parser's own message is not used: it repeats text, and that may be a secret. */
    static String flaw(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "is cut off: it ends in the middle of its JSON";
        }
        if (e instanceof StreamConstraintsException) {
            return "holds JSON beyond the limits: " + Limits.DEPTH + " levels, texts of " + Limits.TEXT_LENGTH + ", keys of "
                + Limits.KEY_LENGTH + " and numbers of " + Limits.NUMBER_LENGTH + " characters";
        }
        return "is not valid JSON";
    }

    /** Writes a field's value. */
    public static void value(Field field, String value, JsonGenerator to) throws IOException {
        switch (field.kind()) {
            case TEXT -> to.writeString(Texts.wellFormed(value));
            case BOOLEAN -> to.writeBoolean(Boolean.parseBoolean(value));
            case JSON -> copy(value, to);
        }
    }

    /** Copies JSON token by token: however its text is laid out, it stays on one line in a file of lines. */
    public static void copy(String text, JsonGenerator to) throws IOException {
        if (text.equals(EMPTY)) {
            to.writeStartObject();
            to.writeEndObject();
            return;
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            copy(parser, to);
        }
    }

    /** Copies the value that begins at the parser's token, to its end. */
    static void copy(JsonParser from, JsonGenerator to) throws IOException {
        int depth = 0;
        for (JsonToken token = from.currentToken(); token != null; token = from.nextToken()) {
            switch (token) {
                case START_OBJECT -> to.writeStartObject();
                case START_ARRAY -> to.writeStartArray();
                case END_OBJECT -> to.writeEndObject();
                case END_ARRAY -> to.writeEndArray();
                case FIELD_NAME -> to.writeFieldName(Texts.wellFormed(from.currentName()));
                case VALUE_STRING -> to.writeString(Texts.wellFormed(from.getText()));
                case VALUE_TRUE, VALUE_FALSE -> to.writeBoolean(token == JsonToken.VALUE_TRUE);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(from.getText());
                default -> to.writeNull();
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
        }
    }
}
