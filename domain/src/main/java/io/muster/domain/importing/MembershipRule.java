package io.muster.domain.importing;

/** What happens to team memberships. */
public enum MembershipRule {
    /** The account's teams become those of the record; a record without the column keeps them. */
    RESTORE,
    /** The record's teams are ignored; together with OVERWRITE the account's present memberships are lost. */
    OMIT
}
