/** Queries in Lucene's syntax, read by Lucene's own parser; see docs/search.md and docs/adr/0025. */
package io.muster.adapters.search;
