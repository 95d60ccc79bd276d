/** People whom an OpenID Connect provider vouches for. */
package io.muster.adapters.oidc;
