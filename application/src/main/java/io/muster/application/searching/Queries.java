package io.muster.application.searching;

import io.muster.application.port.out.Connections;
import io.muster.application.port.out.QueryLanguage;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.AccountQuery;

import java.util.Optional;

/** What people write to say whom they look for in their tenant, read. */
public record Queries(QueryLanguage language, Connections connections) {
    /**
     * Whom they mean, of everybody: what they may see is for the caller to put around it.
     *
     * @throws io.muster.application.Refusal where the text cannot be read, with the place
     */
    public AccountQuery parse(Tenant tenant, Optional<String> text) {
        return text.map(some -> language.parse(some, connections.all(tenant))).orElse(AccountQuery.EVERYBODY);
    }
}
