/** The two commands that move accounts, and what can be said of them. */
package io.muster.adapters.cli.transfer;
