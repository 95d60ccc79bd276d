/** Exports that begin by themselves: when, and what became of them. */
package io.muster.adapters.persistence.schedules;
