package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Json;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

@Entity(name = "Connection")
@Table(name = "connection")
class ConnectionRow {
    @Id
    private Integer id;
    @Column(name = "tenant_id")
    private Integer tenantId;
    private String name;
    @Column(name = "name_key")
    private String nameKey;
    private String kind;
    private boolean enabled;
    private String directory;

    protected ConnectionRow() {
    }

    Connection connection() {
        return new Connection(new Name(name), Connection.Kind.valueOf(kind), enabled,
            Optional.ofNullable(directory).map(ConnectionRow::settings));
    }

    private static DirectorySettings settings(String text) {
        Map<String, Object> json = Json.object(text);
        return new DirectorySettings((String) json.get("url"), (Boolean) json.get("startTls"), (String) json.get("baseDn"),
            optional(json, "bindDn"), optional(json, "bindPasswordKey"), (String) json.get("matchAttribute"),
            optional(json, "filter"), optional(json, "caFile"));
    }

    private static Optional<String> optional(Map<String, Object> json, String name) {
        return Optional.ofNullable((String) json.get(name));
    }

    static String text(DirectorySettings settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", settings.url());
        json.put("startTls", settings.startTls());
        json.put("baseDn", settings.baseDn());
        json.put("bindDn", settings.bindDn().orElse(null));
        json.put("bindPasswordKey", settings.bindPasswordKey().orElse(null));
        json.put("matchAttribute", settings.matchAttribute());
        json.put("filter", settings.filter().orElse(null));
        json.put("caFile", settings.caFile().orElse(null));
        return Json.write(json);
    }
}
