/** Queries as SQL, and what makes them quick. */
package io.muster.adapters.persistence.search;
