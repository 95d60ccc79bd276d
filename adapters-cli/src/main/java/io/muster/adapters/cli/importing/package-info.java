/** An import from the files to the outcome: sent, reviewed, approved, applied. */
package io.muster.adapters.cli.importing;
