package io.muster.adapters.web.references;

import io.muster.adapters.web.json.Choices;
import io.muster.adapters.web.json.Document;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.Optional;

/** A connection; {@code directory} is null where Muster itself holds the credentials. */
@JsonbPropertyOrder({"name", "kind", "enabled", "directory"})
public record ConnectionJson(String name, String kind, boolean enabled, DirectoryJson directory) {
    /** How a directory is reached; the password itself is in the configuration, under {@code bindPasswordKey}. */
    @JsonbPropertyOrder({"url", "startTls", "baseDn", "bindDn", "bindPasswordKey", "matchAttribute", "filter", "caFile"})
    public record DirectoryJson(String url, boolean startTls, String baseDn, String bindDn, String bindPasswordKey,
                                String matchAttribute, String filter, String caFile) {
        static DirectoryJson of(DirectorySettings settings) {
            return new DirectoryJson(settings.url(), settings.startTls(), settings.baseDn(), settings.bindDn().orElse(null),
                settings.bindPasswordKey().orElse(null), settings.matchAttribute(), settings.filter().orElse(null),
                settings.caFile().orElse(null));
        }
    }

    static ConnectionJson of(Connection connection) {
        return new ConnectionJson(connection.name().value(), word(connection.kind()), connection.enabled(),
            connection.directory().map(DirectoryJson::of).orElse(null));
    }

    static Connection read(Document document) {
        Name name = document.requiredName("name");
        Connection.Kind kind = document.parsed("kind", ConnectionJson::kind).orElse(Connection.Kind.LOCAL);
        boolean enabled = document.flag("enabled").orElse(true);
        Optional<Document> part = document.object("directory").map(any -> document.part("directory"));
        Optional<Settings> settings = part.map(Settings::read);
        document.close();
        return Keys.checked(() -> new Connection(name, kind, enabled, settings.map(Settings::checked)));
    }

    private static String word(Connection.Kind kind) {
        return kind == Connection.Kind.LOCAL ? "local" : "directory";
    }

    private static Connection.Kind kind(String word) {
        for (Connection.Kind kind : Connection.Kind.values()) {
            if (word(kind).equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("must be 'local' or 'directory', not '" + Choices.shown(word) + "'");
    }

    /** Settings as stated, checked once the whole document was read. */
    private record Settings(String url, boolean startTls, String baseDn, Optional<String> bindDn,
                            Optional<String> bindPasswordKey, String matchAttribute, Optional<String> filter,
                            Optional<String> caFile) {
        static Settings read(Document part) {
            return new Settings(part.requiredText("url"), part.flag("startTls").orElse(false), part.requiredText("baseDn"),
                part.text("bindDn"), part.text("bindPasswordKey"), part.text("matchAttribute").orElse(null),
                part.text("filter"), part.text("caFile"));
        }

        DirectorySettings checked() {
            return new DirectorySettings(url, startTls, baseDn, bindDn, bindPasswordKey, matchAttribute, filter, caFile);
        }
    }
}
