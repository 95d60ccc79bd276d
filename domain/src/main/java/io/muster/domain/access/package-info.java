/** What accounts belong to and refer to: tenants, connections, roles with permissions, groups, teams. */
package io.muster.domain.access;
