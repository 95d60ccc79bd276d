package io.muster.application.exporting.saved;

import io.muster.application.exporting.ExportRequest;
import io.muster.domain.access.Name;
import io.muster.domain.account.AccountId;

/**
 * An export that is saved under a name. It grants nothing: whoever starts it needs every permission that it takes.
 *
 * @param owner who made it
 * @param ownerName what they were called then
 * @param shared whether others of the tenant who may export see it
 */
public record ExportDefinition(Name name, AccountId owner, String ownerName, boolean shared, ExportRequest request) {
    boolean isVisibleTo(AccountId account) {
        return shared || owner.equals(account);
    }
}
