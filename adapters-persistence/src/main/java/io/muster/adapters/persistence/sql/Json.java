package io.muster.adapters.persistence.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small trees as JSON text: maps, collections, texts, whole numbers, booleans and null. */
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE).build()).build();

    private final NumberReader numbers;

    private Json(NumberReader numbers) {
        this.numbers = numbers;
    }

    private interface NumberReader {
        Number read(JsonParser parser) throws IOException;
    }

    public static String write(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, Object tree) throws IOException {
        if (tree instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeFieldName(entry.getKey().toString());
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (tree instanceof Collection<?> items) {
            generator.writeStartArray();
            for (Object item : items) {
                write(generator, item);
            }
            generator.writeEndArray();
        } else if (tree instanceof Number number) {
            generator.writeNumber(number.longValue());
        } else if (tree instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (tree == null) {
            generator.writeNull();
        } else {
            generator.writeString(tree.toString());
        }
    }

    public static Map<String, Object> object(String text) {
        return asObject(read(text));
    }

    public static List<Object> list(String text) {
        return asList(read(text));
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> asObject(Object tree) {
        return (Map<String, Object>) tree;
    }

    @SuppressWarnings("unchecked")
    public static List<Object> asList(Object tree) {
        return (List<Object>) tree;
    }

    /**
     * The members of a JSON object of any making, with numbers of any size, as {@link BigDecimal}; none where the text is no JSON
     * object or nested more than a thousand deep.
     */
    public static Map<String, Object> members(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? new Json(JsonParser::getDecimalValue).readObject(parser) : Map.of();
        } catch (IOException noJson) {
            return Map.of();
        }
    }

    private static Object read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new Json(JsonParser::getLongValue).read(parser, parser.nextToken());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object read(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readList(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numbers.read(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalStateException("stored JSON holds a " + token);
        };
    }

    private Map<String, Object> readObject(JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            object.put(name, read(parser, parser.nextToken()));
        }
        return object;
    }

    private List<Object> readList(JsonParser parser) throws IOException {
        List<Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(read(parser, token));
        }
        return list;
    }
}
