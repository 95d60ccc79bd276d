/** Ports by hand, for tests. */
package io.muster.adapters.web.testing;
