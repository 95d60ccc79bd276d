package io.muster.adapters.persistence.settings;

import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity(name = "Tenant")
@Table(name = "tenant")
class TenantRow {
    @Id
    private Integer id;
    private String name;
    @Column(name = "name_key")
    private String nameKey;

    protected TenantRow() {
    }

    String key() {
        return nameKey;
    }

    Tenant tenant() {
        return new Tenant(new Name(name));
    }
}
