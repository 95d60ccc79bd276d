package io.muster.adapters.web.exports;

import io.muster.application.accounts.Deletion;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;

/** An account that is not there any more. */
@JsonbPropertyOrder({"id", "connection", "userName", "externalId", "deletedAt"})
public record DeletionJson(String id, String connection, String userName, String externalId, Instant deletedAt) {
    static DeletionJson of(Deletion deletion) {
        return new DeletionJson(deletion.id().toString(), deletion.connection().value(), deletion.userName(),
            deletion.externalId().orElse(null), deletion.at());
    }
}
