/** The caller's own API tokens. */
package io.muster.adapters.web.tokens;
