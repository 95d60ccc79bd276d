package io.muster.adapters.files.layout;

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

/** Writes an account by Muster's own keys: all of them, also those without a value, so that what is empty is restored as such. */
public final class AccountJson {
    private AccountJson() {
    }

    /** Writes all that is no secret and does not belong to this one instance, into an object that was begun. */
    public static void members(Account account, JsonGenerator json) throws IOException {
        for (Field field : Field.values()) {
            field(field, account.profile().get(field), json);
        }
        for (Reference place : Reference.values()) {
            names(account, place, json);
        }
        activity(account.activity(), json);
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
        json.writeStringField(ActivityTime.CREATED_AT.label(), createdAt);
        // Most are as they came, and a time's text takes longer than the rest of the line.
        json.writeStringField(ActivityTime.UPDATED_AT.label(),
            activity.updatedAt().equals(activity.createdAt()) ? createdAt : activity.updatedAt().toString());
        json.writeStringField(ActivityTime.LAST_LOGIN_AT.label(), activity.lastLoginAt().map(Instant::toString).orElse(null));
        json.writeNumberField(Draft.LOGINS_COUNT, activity.loginsCount());
    }
}
