/** Muster's own archive of accounts, roles and groups. */
package io.muster.adapters.files.muster;
