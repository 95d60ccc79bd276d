package io.muster.domain.importing;

import io.muster.domain.access.Permissions;
import io.muster.domain.account.AccountId;

/** Who imports; a record can give nothing that they don't hold themselves. */
public record Importer(AccountId account, Permissions permissions) {
}
