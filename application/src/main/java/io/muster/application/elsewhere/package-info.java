/** Signing in people whom an identity provider vouches for. */
package io.muster.application.elsewhere;
