/** Who asks: signing in with a password or a token, and the first administrator. */
package io.muster.application.signin;
