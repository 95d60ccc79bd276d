/** People in LDIF (RFC 2849), as an example of a layout that Muster knows nothing of. */
package io.muster.example.ldif;
