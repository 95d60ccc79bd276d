/**
 * Tables of cells, which CSV files and the sheets of workbooks have in common. A format here knows cells and nothing of accounts;
 * the layouts know columns and nothing of bytes.
 */
package io.muster.adapters.files.table;
