package io.muster.bootstrap.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the database is and who signs in to it; without an address it is an H2 file in the data directory. */
record DatabaseSettings(String url, String user, String password) {

    /**
     * What an H2 gets unless its address says otherwise. The server closes the pool before the JVM ends, and a second close by
     * H2's own hook would race with it. Writers that name the same roles wait for one another. Commits are written at once
     * and not half a second later: a killed server would forget what it has accepted.
     */
    private static final List<String> H2_OPTIONS = List.of("DB_CLOSE_ON_EXIT=FALSE", "LOCK_TIMEOUT=20000", "WRITE_DELAY=0");

    /**
     * Statements stay prepared, but are planned for the tables as they are now: a plan that was kept from before the first import
     * reads the whole table for each account that signs in. And an index costs little more than reading on, on the disks of today:
     * with the default of four times, a chunk of 2,000 records reads a table of 200,000 accounts instead of looking them up.
     */
    private static final String POSTGRESQL_OPTIONS = "-c plan_cache_mode=force_custom_plan -c random_page_cost=1.1";

    /** How long a new connection may take unless the address says otherwise (loginTimeout). */
    private static final int LOGIN_SECONDS = 10;

    static DatabaseSettings fromConfiguration() {
        Config config = ConfigProvider.getConfig();
        String url = config.getOptionalValue("muster.db.url", String.class)
                .orElseGet(() -> embedded(config.getOptionalValue("muster.data.dir", String.class).orElse("muster-data")));
        return new DatabaseSettings(
                url,
                config.getOptionalValue("muster.db.user", String.class).orElse("muster"),
                config.getOptionalValue("muster.db.password", String.class).orElse(""));
    }

    private static String embedded(String dataDirectory) {
        return "jdbc:h2:file:" + Path.of(dataDirectory).toAbsolutePath().normalize().resolve("muster");
    }

    private static String withOptions(String h2) {
        StringBuilder address = new StringBuilder(h2);
        H2_OPTIONS.stream()
                .filter(option -> !h2.toUpperCase(Locale.ROOT).contains(";" + option.substring(0, option.indexOf('=') + 1)))
                .forEach(option -> address.append(';').append(option));
        return address.toString();
    }

    DataSource open() {
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(withOptions(url));
            h2.setUser(user);
            h2.setPassword(password);
            return h2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setURL(url);
            postgres.setUser(user);
            postgres.setPassword(password);
            postgres.setReWriteBatchedInserts(true);
            if (postgres.getOptions() == null) {
                postgres.setOptions(POSTGRESQL_OPTIONS);
            }
            postgres.setApplicationName(Node.NAME);
            // A server whose machine has died says nothing any more: the system notices, and signing in gives up.
            postgres.setTcpKeepAlive(true);
            if (postgres.getLoginTimeout() == 0) {
                postgres.setLoginTimeout(LOGIN_SECONDS);
            }
            return postgres;
        }
        throw new IllegalStateException("muster.db.url: '" + url + "' is neither jdbc:h2: nor jdbc:postgresql:");
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + url + ", " + user + "]";
    }
}
