package io.muster.bootstrap.launcher;

/** What is settled about passwords. */
final class PasswordChecks {
    private PasswordChecks() {
    }

    /** The lengths are those that NIST SP 800-63B-4 leaves open. */
    static void check(Configuration configuration) throws BadConfiguration {
        Settings.number(configuration, "muster.password.min-length", 15, 8, 64);
        Durations.check(configuration, "muster.password.first-link-lifetime", "PT72H");
        Durations.check(configuration, "muster.password.reset-link-lifetime", "PT1H");
    }
}
