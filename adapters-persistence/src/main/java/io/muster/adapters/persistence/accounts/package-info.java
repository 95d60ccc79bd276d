/** Accounts: reading and writing them, by set-based SQL. */
package io.muster.adapters.persistence.accounts;
