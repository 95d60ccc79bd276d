package io.muster.domain.importing;

import io.muster.domain.access.ReferenceKind;

/** What the administrator chose for one import; sealed with its plan. */
public record ImportRules(OnMatch onMatch, MembershipRule memberships, UnknownReference unknownTeam,
                          UnknownReference unknownGroup, UnknownReference unknownRole, DirectoryRule directory,
                          CredentialRule credentials) {
    /** What holds where neither the layout nor the administrator says otherwise. */
    public static final ImportRules DEFAULT = new ImportRules(OnMatch.SKIP, MembershipRule.RESTORE, UnknownReference.CREATE,
        UnknownReference.REJECT, UnknownReference.REJECT, DirectoryRule.REQUIRE, CredentialRule.IGNORE);

    /** The same rules, each of them stated. */
    public StatedRules stated() {
        return new StatedRules(onMatch, memberships, unknownTeam, unknownGroup, unknownRole, directory, credentials);
    }

    public UnknownReference unknown(ReferenceKind kind) {
        return switch (kind) {
            case ROLE -> unknownRole;
            case GROUP -> unknownGroup;
            case TEAM -> unknownTeam;
        };
    }
}
