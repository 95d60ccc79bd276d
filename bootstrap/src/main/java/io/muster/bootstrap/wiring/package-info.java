/** Which adapter serves which port, and what happens at the start. */
package io.muster.bootstrap.wiring;
