/** Imports, exports and changes of many accounts on the server: found, followed, and what their end means for the exit code. */
package io.muster.adapters.cli.jobs;
