/** Administrators at work. */
package io.muster.bootstrap.benchmark.load;
