package io.muster.domain.importing;

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

    private static <T> T either(T stated, T standard) {
        return stated == null ? standard : stated;
    }
}
