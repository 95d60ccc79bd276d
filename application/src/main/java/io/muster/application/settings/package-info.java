/** Roles, groups, teams, connections, saved mappings and the audit trail. */
package io.muster.application.settings;
