package io.muster.adapters.files.preview;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.json.JsonObjects;
import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.muster.AccountsLayout;
import io.muster.application.files.FileBeginning;
import io.muster.domain.exporting.ColumnValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds the table in a file that was written for this. */
public final class Shown {
    private Shown() {
    }

    /** What {@link ShownTables} wrote. */
    public static FileBeginning ofTable(byte[] file) throws IOException {
        List<List<ColumnValue>> rows = values(file, true).stream().map(row -> items((JsonValue.Array) row)).toList();
        List<String> header = rows.get(0).stream().map(name -> ((ColumnValue.Text) name).text()).toList();
        return new FileBeginning(header, rows.subList(1, rows.size()));
    }

    /** The objects of a file, or else its lines. */
    public static FileBeginning of(String format, byte[] file) throws IOException {
        return switch (format) {
            case JsonObjects.ARRAY -> ofObjects(values(file, false));
            case JsonObjects.LINES -> ofObjects(values(file, true));
            case AccountsLayout.NAME -> ofObjects(values(entry(file), true));
            default -> new FileBeginning(List.of("line"), new String(file, StandardCharsets.UTF_8).lines()
                .map(line -> List.<ColumnValue>of(new ColumnValue.Text(line))).toList());
        };
    }

    /** The entry with the accounts. */
    private static byte[] entry(byte[] archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(AccountsLayout.ACCOUNTS)) {
                    return zip.readAllBytes();
                }
            }
        }
        return new byte[0];
    }

    /** @param lines whether the values stand there by themselves, or else in the first list */
    private static List<JsonValue> values(byte[] text, boolean lines) throws IOException {
        List<JsonValue> values = new ArrayList<>();
        boolean within = lines;
        try (JsonParser json = Json.FACTORY.createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null && token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (within) {
                    values.add(JsonTree.at(json).value());
                }
                within |= token == JsonToken.START_ARRAY;
            }
        }
        return values;
    }

    private static FileBeginning ofObjects(List<JsonValue> values) {
        List<JsonValue.Obj> objects = values.stream().filter(JsonValue.Obj.class::isInstance).map(JsonValue.Obj.class::cast).toList();
        Set<String> keys = new LinkedHashSet<>();
        objects.forEach(object -> keys.addAll(object.members().keySet()));
        return new FileBeginning(List.copyOf(keys), objects.stream()
            .map(object -> keys.stream().map(key -> object.get(key).map(Shown::value).orElse(ColumnValue.NOTHING)).toList()).toList());
    }

    private static List<ColumnValue> items(JsonValue.Array list) {
        return list.items().stream().map(Shown::value).toList();
    }

    private static ColumnValue value(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return new ColumnValue.Text(text.value());
        } else if (value instanceof JsonValue.Number number) {
            return new ColumnValue.Number(new BigDecimal(number.literal()));
        } else if (value instanceof JsonValue.Bool flag) {
            return new ColumnValue.Flag(flag.value());
        } else if (value instanceof JsonValue.Array list) {
            return new ColumnValue.Items(items(list));
        } else {
            return value instanceof JsonValue.Obj object ? new ColumnValue.Members(object.canonical()) : ColumnValue.NOTHING;
        }
    }
}
