/** What is printed: tables, JSON and CSV on stdout, progress on stderr. */
package io.muster.adapters.cli.output;
