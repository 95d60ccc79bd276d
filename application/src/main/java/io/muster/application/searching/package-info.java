/** Whom a query means, in a tenant. */
package io.muster.application.searching;
