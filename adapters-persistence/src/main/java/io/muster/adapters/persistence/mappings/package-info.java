/** Saved mappings. */
package io.muster.adapters.persistence.mappings;
