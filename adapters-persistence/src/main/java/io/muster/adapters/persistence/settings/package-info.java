/** Tenants and what they hold besides accounts: connections, roles, groups, teams, tokens, the audit trail. */
package io.muster.adapters.persistence.settings;
