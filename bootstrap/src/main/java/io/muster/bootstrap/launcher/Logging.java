package io.muster.bootstrap.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is worth a deployer's eye, on stderr, a line each: our own from INFO, the server's from WARNING. */
final class Logging {

    private static final String PROPERTIES = """
            handlers=java.util.logging.ConsoleHandler
            java.util.logging.ConsoleHandler.level=ALL
            java.util.logging.ConsoleHandler.filter=%s
            java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
            java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tL%%1$tz %%4$-7s %%3$s: %%5$s%%6$s%%n
            .level=WARNING
            io.muster.level=INFO
            # expired authorities in the server's own trust store, each with its whole certificate
            javax.enterprise.system.security.ssl.level=SEVERE
            # "forcibly unregistered": the JDBC driver of the class loader that deployment throws away
            jakarta.enterprise.web.util.level=SEVERE
            # asks for zoned columns where it does not know the database (H2); they are
            com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization.utc_warning.level=SEVERE
            """
            .formatted(WorthSeeing.class.getName());

    private Logging() {}

    /** Must come before the first use of a logger; the server reads the same file when it starts. */
    static Path configure(Path file) throws IOException {
        System.setProperty("java.util.logging.manager", LastingLogManager.class.getName());
        System.setProperty("java.util.logging.config.file", file.toString());
        return Files.writeString(file, PROPERTIES);
    }
}
