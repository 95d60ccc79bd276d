/** What callers want of Muster. */
package io.muster.application.port.in;
