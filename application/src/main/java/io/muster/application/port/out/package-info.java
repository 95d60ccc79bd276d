/** What Muster needs of the world, by role. Each port has one contract test, run by every adapter. */
package io.muster.application.port.out;
