/** How accounts lie in their tables. */
package io.muster.adapters.persistence.columns;
