/** Roles, groups, teams and connections. */
package io.muster.application.settings;
