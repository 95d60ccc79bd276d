/** Saved exports that begin by themselves, and where their files go. */
package io.muster.application.exporting.schedules;
