/** Bytes and characters: what no file may hold, whatever it is a file of. */
package io.muster.adapters.files.text;
