/** The command line: a client of the REST API, and of nothing else. */
package io.muster.adapters.cli;
