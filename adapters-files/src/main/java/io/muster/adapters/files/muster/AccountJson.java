package io.muster.adapters.files.muster;

import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.text.Texts;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Writes a line of {@code accounts.ndjson}: every key, also those without a value, so that what is empty is restored as such. */
final class AccountJson {
    private AccountJson() {
    }

    static void write(Account account, boolean credentials, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField(AccountLine.ID, account.id().toString());
        for (Field field : Field.values()) {
            field(field, account.profile().get(field), json);
        }
        for (Reference place : Reference.values()) {
            names(account, place, json);
        }
        activity(account.activity(), json);
        if (credentials && account.credential().isPresent()) {
            json.writeStringField(AccountLine.CREDENTIAL_HASH, account.credential().get().phc());
        }
        json.writeEndObject();
    }

    private static void field(Field field, Optional<String> value, JsonGenerator json) throws IOException {
        json.writeFieldName(field.label());
        if (value.isEmpty()) {
            json.writeNull();
            return;
        }
        Json.value(field, value.get(), json);
    }

    private static void names(Account account, Reference place, JsonGenerator json) throws IOException {
        json.writeFieldName(place.label());
        if (!place.single()) {
            json.writeStartArray();
        }
        for (Name name : account.access().get(place)) {
            json.writeString(Texts.wellFormed(name.value()));
        }
        if (!place.single()) {
            json.writeEndArray();
        } else if (account.access().get(place).isEmpty()) {
            json.writeNull();
        }
    }

    private static void activity(Activity activity, JsonGenerator json) throws IOException {
        String createdAt = activity.createdAt().toString();
        json.writeStringField(AccountLine.CREATED_AT, createdAt);
        // Most are as they came, and a time's text takes longer than the rest of the line.
        json.writeStringField(AccountLine.UPDATED_AT,
            activity.updatedAt().equals(activity.createdAt()) ? createdAt : activity.updatedAt().toString());
        json.writeStringField(AccountLine.LAST_LOGIN_AT, activity.lastLoginAt().map(Instant::toString).orElse(null));
        json.writeNumberField(AccountLine.LOGINS_COUNT, activity.loginsCount());
    }
}
