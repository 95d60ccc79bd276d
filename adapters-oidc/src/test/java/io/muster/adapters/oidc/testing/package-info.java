/** An OpenID Connect provider for tests, which can be told to lie. */
package io.muster.adapters.oidc.testing;
