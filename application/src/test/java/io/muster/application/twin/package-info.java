/** The store in memory, for tests of the use cases. */
package io.muster.application.twin;
