/** The use cases of Muster: ports in and out, and the services between them. */
package io.muster.application;
