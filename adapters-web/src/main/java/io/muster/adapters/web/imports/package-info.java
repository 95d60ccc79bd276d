/** Imports over HTTP. */
package io.muster.adapters.web.imports;
