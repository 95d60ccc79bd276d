package io.muster.adapters.web.tenants;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.ManageTenants.Made;
import io.muster.domain.access.Tenant;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.Optional;

/**
 * A tenant.
 *
 * @param administrator the user name of its first super administrator, in the answer to its creation
 * @param password the one that was made up for them, shown this once
 */
@JsonbPropertyOrder({"name", "administrator", "password"})
public record TenantJson(String name, @JsonbNillable(false) Optional<String> administrator,
                         @JsonbNillable(false) Optional<String> password) {
    static TenantJson of(Tenant tenant) {
        return new TenantJson(tenant.name().value(), Optional.empty(), Optional.empty());
    }

    static TenantJson of(Made made) {
        return new TenantJson(made.tenant().name().value(), Optional.of(made.administrator().value()),
            made.password().map(PlainPassword::value));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "TenantJson[" + name + "]";
    }
}
