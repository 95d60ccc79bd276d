package io.muster.application.exporting;

import io.muster.domain.access.Name;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.SortKey;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody asks of an export.
 *
 * @param accountIds exactly these; everybody visible where empty
 * @param includeDisabled whether accounts that cannot sign in are exported too
 * @param includeCredentials whether password hashes are exported; needs its own permission
 * @param fileName the name to offer the file under; the layout's default where empty
 */
public record ExportRequest(String format, String layout, Name connection, Set<AccountId> accountIds, boolean includeDisabled,
                            List<SortKey> sort, boolean includeCredentials, Optional<String> fileName) {
}
