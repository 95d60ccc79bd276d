package io.muster.application.port.in;

/** Does what schedules of exports ask for; called every few seconds, by one node at a time. */
public interface RunExportSchedules {
    /**
     * Starts the exports whose time has come. One that was missed, however often, is started once.
     *
     * @return how many times were dealt with
     */
    int start();

    /**
     * Takes finished files to where they belong, and removes those that newer ones have replaced.
     *
     * @return with how many something was done
     */
    int deliver();
}
