package io.muster.bootstrap.wiring;

import io.muster.adapters.persistence.jobs.Recurring;

import java.util.List;

/** What is done now and then about passwords and mails. */
record MailTasks(List<Recurring> all) {
}
