/** Which accounts are exported or listed, and in which order. */
package io.muster.domain.exporting;
