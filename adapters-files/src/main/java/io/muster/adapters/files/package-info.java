/** Formats and layouts: account files, read and written as streams. */
package io.muster.adapters.files;
