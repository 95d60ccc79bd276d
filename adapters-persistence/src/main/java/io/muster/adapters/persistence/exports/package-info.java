/** Saved exports. */
package io.muster.adapters.persistence.exports;
