/** CSV as RFC 4180 has it, and as spreadsheets and other programs write it instead. Decisions are in ADR 16. */
package io.muster.adapters.files.table.csv;
