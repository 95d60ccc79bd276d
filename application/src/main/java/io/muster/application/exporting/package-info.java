/** Exports: accounts into files, as jobs. */
package io.muster.application.exporting;
