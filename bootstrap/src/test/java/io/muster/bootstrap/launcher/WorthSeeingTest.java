package io.muster.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorthSeeingTest {

    @ParameterizedTest
    @CsvSource({
        "io.muster.x, INFO, ready, true", "org.x, INFO, ready, false", "org.x, WARNING, trouble, true", ", SEVERE, trouble, true",
        "pool, SEVERE, jdbc.unable_to_set_client_info, false", "pool, WARNING, managed_con.cleanup-failed, false"
    })
    void shows_what_is_ours_and_what_is_trouble_and_said_by_nobody_else(String logger, String level, String message, boolean seen) {
        LogRecord entry = new LogRecord(Level.parse(level), message);
        entry.setLoggerName(logger);
        assertThat(new WorthSeeing().isLoggable(entry)).isEqualTo(seen);
    }
}
