/** Directories behind connections, over LDAP: they vouch for accounts and check passwords. */
package io.muster.adapters.directory;
