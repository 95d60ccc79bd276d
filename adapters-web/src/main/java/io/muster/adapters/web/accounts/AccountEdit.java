package io.muster.adapters.web.accounts;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.JsonText;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.ManageAccounts.Edit;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;
import io.muster.domain.account.Profile;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a client states of an account. */
record AccountEdit(Name connection, Edit edit) {
    private static final List<String> READ_ONLY = List.of("id", "createdAt", "updatedAt", "lastLoginAt", "loginsCount", "credential");

    /** Reads a new account. */
    static AccountEdit ofNew(Document document) {
        Name connection = document.name("connection").orElse(Connection.LOCAL);
        return new AccountEdit(connection, read(document, Map.of()));
    }

    /** Reads a merge patch (RFC 7396) against the account's present profile. */
    static Edit ofPatch(Document document, Profile present) {
        document.forbid("connection", "is settled when an account is made");
        return read(document, present.values());
    }

    private static Edit read(Document document, Map<Field, String> present) {
        READ_ONLY.forEach(key -> document.forbid(key, "is read-only"));
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (document.states(field.label())) {
                values.put(field, value(document, field, present.getOrDefault(field, "{}")));
            }
        }
        Map<Reference, List<Name>> references = new EnumMap<>(Reference.class);
        for (Reference place : Reference.values()) {
            if (document.states(place.label())) {
                references.put(place, names(document, place));
            }
        }
        Optional<PlainPassword> password = document.parsed("password", PlainPassword::new);
        document.close();
        return new Edit(values, references, password);
    }

    private static List<Name> names(Document document, Reference place) {
        return place.single() ? document.name(place.label()).stream().toList() : document.list(place.label(), Name::new);
    }

    private static String value(Document document, Field field, String present) {
        String key = field.label();
        return switch (field.kind()) {
            case TEXT -> document.text(key).orElse("");
            case BOOLEAN -> document.flag(key).map(String::valueOf).orElse("");
            case JSON -> document.object(key).map(patch -> merged(present, patch)).orElse("");
        };
    }

    private static String merged(String present, JsonObject patch) {
        JsonValue result = Json.createMergePatch(patch).apply(JsonText.stored(present));
        return JsonText.canonical(result.asJsonObject());
    }
}
