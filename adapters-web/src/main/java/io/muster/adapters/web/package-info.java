/** The REST API: what travels over HTTP, translated to and from the ports of the application. */
package io.muster.adapters.web;
