/** How queries are spelled: what is mended before Lucene's parser reads them, and what is said where it would not. */
package io.muster.adapters.search.syntax;
