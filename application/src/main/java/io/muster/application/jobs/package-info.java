/** What jobs of all kinds have in common. */
package io.muster.application.jobs;
