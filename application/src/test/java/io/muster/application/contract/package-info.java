/** What every adapter of an out-port must keep: abstract tests, run by the in-memory twin and by every real adapter. */
package io.muster.application.contract;
