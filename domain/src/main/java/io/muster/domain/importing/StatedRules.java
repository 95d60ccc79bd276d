package io.muster.domain.importing;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rules that somebody stated; null where nothing was said. */
public record StatedRules(OnMatch onMatch, MembershipRule memberships, UnknownReference unknownTeam,
                          UnknownReference unknownGroup, UnknownReference unknownRole, DirectoryRule directory,
                          CredentialRule credentials) {
    public static final StatedRules NONE = new StatedRules(null, null, null, null, null, null, null);

    /** What was stated, and the defaults for the rest. */
    public ImportRules over(ImportRules defaults) {
        return new ImportRules(
            either(onMatch, defaults.onMatch()),
            either(memberships, defaults.memberships()),
            either(unknownTeam, defaults.unknownTeam()),
            either(unknownGroup, defaults.unknownGroup()),
            either(unknownRole, defaults.unknownRole()),
            either(directory, defaults.directory()),
            either(credentials, defaults.credentials()));
    }

    /** What was stated, and what was stated elsewhere for the rest. */
    public StatedRules over(StatedRules others) {
        return new StatedRules(
            either(onMatch, others.onMatch),
            either(memberships, others.memberships),
            either(unknownTeam, others.unknownTeam),
            either(unknownGroup, others.unknownGroup),
            either(unknownRole, others.unknownRole),
            either(directory, others.directory),
            either(credentials, others.credentials));
    }

    /** The rules that were stated by their names in the API, in the order of this record; the others are left out. */
    public Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        put(named, "onMatch", onMatch);
        put(named, "memberships", memberships);
        put(named, "unknownTeam", unknownTeam);
        put(named, "unknownGroup", unknownGroup);
        put(named, "unknownRole", unknownRole);
        put(named, "directory", directory);
        put(named, "credentials", credentials);
        return named;
    }

    private static void put(Map<String, String> named, String name, Enum<?> rule) {
        if (rule != null) {
            named.put(name, rule.name());
        }
    }

    private static <T> T either(T stated, T standard) {
        return stated == null ? standard : stated;
    }
}
