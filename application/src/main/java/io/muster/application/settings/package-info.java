/** Roles, groups, teams, connections and saved mappings. */
package io.muster.application.settings;
