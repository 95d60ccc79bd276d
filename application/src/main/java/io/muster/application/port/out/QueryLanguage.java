package io.muster.application.port.out;

import io.muster.application.Refusal;
import io.muster.domain.access.Connection;
import io.muster.domain.exporting.AccountQuery;

import java.util.Collection;

/** Reads what people write to say whom they look for. */
public interface QueryLanguage {
    /**
     * Which accounts a text means; a blank one means everybody. What it says nothing of (connection, scope, status) is for the
     * caller to add, around it.
     *
     * @param connections the tenant's, which tell what a missing credential means
     * @throws Refusal INVALID {@code query.invalid}, {@code query.unsupported} or {@code query.unknown-field}, with one problem whose
     *     path tells the place in the text ({@code query[12]}, from 0) and whose message tells what to write in its stead
     */
    AccountQuery parse(String text, Collection<Connection> connections);
}
