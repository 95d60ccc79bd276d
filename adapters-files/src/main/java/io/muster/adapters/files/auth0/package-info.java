/** The users of Auth0, with their password hashes. */
package io.muster.adapters.files.auth0;
