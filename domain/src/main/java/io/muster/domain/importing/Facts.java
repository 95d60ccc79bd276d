package io.muster.domain.importing;

/**
 * All that the planner must know of the world to decide on one record.
 *
 * @param superAdministratorsLeft enabled super administrators that the plan, up to this record, leaves in the tenant
 */
public record Facts(Matches matches, DirectoryAnswer directory, int superAdministratorsLeft) {
}
