/**
 * Spreadsheets as people make them: xlsx (ECMA-376, ISO/IEC 29500, in the transitional and the strict form) in and out, ods
 * (OpenDocument 1.2 and 1.3) in. See docs/adr/0017-workbooks.md.
 */
package io.muster.adapters.files.table.workbook;
