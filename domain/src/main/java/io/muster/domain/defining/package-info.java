/** Rows of a file that state roles and groups for their own sake, and what an import does with them. */
package io.muster.domain.defining;
