/** Exports over HTTP. */
package io.muster.adapters.web.exports;
