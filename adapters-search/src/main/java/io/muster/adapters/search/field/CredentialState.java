package io.muster.adapters.search.field;

import io.muster.domain.access.Connection;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Present;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What no account has of its own: whether a missing password is still to be set, or a directory's, its connection tells. */
record CredentialState(Collection<Connection> connections) implements SearchField {
    @Override
    public AccountQuery where(Condition written) {
        if (written instanceof Present) {
            return AccountQuery.EVERYBODY;
        }
        String state = written instanceof Is is ? is.value().strip().toUpperCase(Locale.ROOT) : "";
        AccountQuery set = new AccountQuery.Where(Attribute.CREDENTIAL_ALGORITHM, new Present());
        return switch (state) {
            case "SET" -> set;
            case "PROVISIONAL" -> AccountQuery.all(new AccountQuery.Not(set), in(Connection.Kind.LOCAL));
            case "NONE" -> AccountQuery.all(new AccountQuery.Not(set), in(Connection.Kind.DIRECTORY));
            default -> throw Typed.misfit("SET, PROVISIONAL or NONE", written);
        };
    }

    private AccountQuery in(Connection.Kind kind) {
        List<AccountQuery> some = connections.stream().filter(connection -> connection.kind() == kind)
            .<AccountQuery>map(connection -> new AccountQuery.InConnection(connection.name())).toList();
        return new AccountQuery.Any(some);
    }
}
