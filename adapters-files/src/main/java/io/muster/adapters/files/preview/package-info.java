/** What a file would have in it, as a table for people. */
package io.muster.adapters.files.preview;
