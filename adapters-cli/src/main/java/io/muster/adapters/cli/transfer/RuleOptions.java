package io.muster.adapters.cli.transfer;

import io.muster.adapters.cli.api.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The rules of an import. What is not said holds as the layout says. Completion tells values by their labels: no two are alike. */
final class RuleOptions {
    @Option(names = "--on-match", paramLabel = "MATCH", description = "What becomes of accounts that exist: ${COMPLETION-CANDIDATES}.")
    private OnMatch onMatch;

    @ArgGroup
    private Memberships memberships;

    @Option(names = "--unknown-team", paramLabel = "TEAM", description = "Teams that do not exist: ${COMPLETION-CANDIDATES}.")
    private Unknown unknownTeam;

    @Option(names = "--unknown-group", paramLabel = "GROUP", description = "Groups that do not exist: ${COMPLETION-CANDIDATES}.")
    private Unknown unknownGroup;

    @Option(names = "--unknown-role", paramLabel = "ROLE", description = "Roles that do not exist: ${COMPLETION-CANDIDATES}.")
    private Unknown unknownRole;

    @Option(names = "--directory", paramLabel = "RULE",
        description = "Whether the directory of a connection must know an account: ${COMPLETION-CANDIDATES}.")
    private Directory directory;

    @Option(names = "--credentials", paramLabel = "SECRETS", description = "Passwords and hashes in the file: ${COMPLETION-CANDIDATES}.")
    private Credentials credentials;

    /** One of the two. */
    static final class Memberships {
        @Option(names = "--with-memberships", required = true, description = "Accounts are in the teams that the file says.")
        private boolean with;

        @Option(names = "--without-memberships", required = true, description = "Teams in the file are passed over.")
        private boolean without;
    }

    /** As the API has them. */
    enum OnMatch {
        SKIP, UPDATE, OVERWRITE;

        @Override
        public String toString() {
            return lower(this);
        }
    }

    enum Unknown {
        CREATE, REJECT;

        @Override
        public String toString() {
            return lower(this);
        }
    }

    enum Directory {
        REQUIRE, IGNORE;

        @Override
        public String toString() {
            return lower(this);
        }
    }

    enum Credentials {
        IGNORE, ACCEPT;

        @Override
        public String toString() {
            return lower(this);
        }
    }

    JsonObject json() {
        Map<String, JsonValue> rules = new LinkedHashMap<>();
        rules.put("onMatch", name(onMatch));
        rules.put("memberships", memberships == null ? JsonValue.NULL : Json.text(memberships.with ? "RESTORE" : "OMIT"));
        rules.put("unknownTeam", name(unknownTeam));
        rules.put("unknownGroup", name(unknownGroup));
        rules.put("unknownRole", name(unknownRole));
        rules.put("directory", name(directory));
        rules.put("credentials", name(credentials));
        return Json.compact(rules);
    }

    private static JsonValue name(Enum<?> value) {
        return value == null ? JsonValue.NULL : Json.text(value.name());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
