/** What layouts have in common whose records stand in the rows of a table. */
package io.muster.adapters.files.tabular;
