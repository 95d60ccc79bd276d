package io.muster.adapters.persistence.jobs;

import java.time.Duration;

/**
 * Work that is done now and then, by one node at a time. Its task is always in the table; its name is for good.
 *
 * @param pause from the end of one run to the beginning of the next
 */
public record Recurring(String name, Duration pause, Runnable work) {
}
