/** Exports that are saved under names, to be started again. */
package io.muster.application.exporting.saved;
