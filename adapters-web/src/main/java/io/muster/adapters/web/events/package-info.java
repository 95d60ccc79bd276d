/** Server-sent events: how a job goes on. */
package io.muster.adapters.web.events;
