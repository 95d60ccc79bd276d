/** The columns of exports that somebody chooses. */
package io.muster.application.exporting.columns;
