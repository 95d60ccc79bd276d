/** What the command line has around it: the environment, the streams, and perhaps somebody to ask. */
package io.muster.adapters.cli.shell;
