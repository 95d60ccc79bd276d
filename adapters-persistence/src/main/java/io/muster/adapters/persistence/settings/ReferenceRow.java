package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.NamesText;
import io.muster.adapters.persistence.sql.PermissionText;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import java.util.Optional;

@Entity(name = "Reference")
@Table(name = "reference")
class ReferenceRow {
    @Id
    private Integer id;
    @Column(name = "tenant_id")
    private Integer tenantId;
    private String kind;
    private String name;
    @Column(name = "name_key")
    private String nameKey;
    private String label;
    private boolean everything;
    private String permissions;
    @Column(name = "limited_to")
    private String limitedTo;
    @ManyToOne
    @JoinColumn(name = "parent_id")
    private ReferenceRow parent;

    protected ReferenceRow() {
    }

    String key() {
        return nameKey;
    }

    Definition definition() {
        return new Definition(ReferenceKind.valueOf(kind), new Name(name), label,
            PermissionText.read(everything, permissions), Optional.ofNullable(parent).map(above -> new Name(above.name)),
            NamesText.read(limitedTo));
    }
}
