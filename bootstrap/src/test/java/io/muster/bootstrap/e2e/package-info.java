/** The built jar, started as a deployer starts it. */
package io.muster.bootstrap.e2e;
