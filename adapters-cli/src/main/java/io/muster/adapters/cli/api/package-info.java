/** The REST API as this client uses it: what is refused, what is away and comes back, files in and out. */
package io.muster.adapters.cli.api;
