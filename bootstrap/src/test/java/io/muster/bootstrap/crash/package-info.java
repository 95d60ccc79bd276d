/** What becomes of Muster when it is killed. */
package io.muster.bootstrap.crash;
