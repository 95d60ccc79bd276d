/** What accounts refer to: roles, groups, teams and connections. */
package io.muster.adapters.web.references;
