/** Who sends a request. */
package io.muster.adapters.web.signin;
