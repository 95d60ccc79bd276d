/** Roles, groups, teams, connections and the audit trail. */
package io.muster.application.settings;
