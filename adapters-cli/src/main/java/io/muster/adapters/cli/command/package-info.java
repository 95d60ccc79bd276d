/** The commands, but for those that move accounts. */
package io.muster.adapters.cli.command;
