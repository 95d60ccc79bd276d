/** Schedules of saved exports. */
package io.muster.adapters.web.schedules;
