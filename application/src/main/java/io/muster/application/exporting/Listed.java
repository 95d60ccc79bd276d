package io.muster.application.exporting;

import io.muster.application.files.LayoutDescription;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.References;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;

import java.util.List;
import java.util.Optional;

/** What files of some layouts list in the place of accounts: all that a tenant has, a few thousand at most. */
record Listed(AccountSink sink, References references) {
    /** @return empty for a layout of accounts */
    Optional<List<Definition>> of(Tenant tenant, String layout, Scope scope) {
        return sink.layouts().stream().filter(known -> known.name().equals(layout)).findFirst()
            .flatMap(LayoutDescription::lists)
            .map(kind -> references.all(tenant, kind).stream().filter(scope::shows).toList());
    }
}
