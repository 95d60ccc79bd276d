/** Signing in and out at the console. */
package io.muster.adapters.web.sessions;
