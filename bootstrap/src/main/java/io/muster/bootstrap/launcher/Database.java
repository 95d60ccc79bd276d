package io.muster.bootstrap.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The database that the application will use, tried before the server starts: the server would tell of a wrong password
 * in three hundred lines.
 */
record Database(String url, String user, String password) {

    private static final String APPLICATION = "/MICRO-INF/deploy/ROOT.war";

    static Database from(Configuration configuration, Path dataDirectory) {
        return new Database(
                configuration.value("muster.db.url").orElse("jdbc:h2:file:" + dataDirectory.resolve("muster")),
                configuration.value("muster.db.user").orElse("muster"),
                configuration.value("muster.db.password").orElse(""));
    }

    /** Connects once, with the drivers of the application, which are unpacked into {@code folder}. */
    void check(Path folder) throws BadConfiguration, IOException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        if (url.startsWith("jdbc:postgresql:")) {
            properties.setProperty("loginTimeout", "10");
        }
        try (URLClassLoader drivers = new URLClassLoader(unpackDrivers(folder), getClass().getClassLoader())) {
            for (Driver driver : ServiceLoader.load(Driver.class, drivers)) {
                try (Connection connection = driver.connect(url, properties)) {
                    if (connection != null) {
                        return;
                    }
                }
            }
            throw new BadConfiguration("muster.db.url", "no driver takes this address");
        } catch (SQLException e) {
            throw new BadConfiguration("muster.db.url", "cannot connect as '" + user + "' (" + e.getMessage()
                    + "); expected a database that can be reached with muster.db.user and muster.db.password");
        }
    }

    private static URL[] unpackDrivers(Path folder) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (InputStream application = Database.class.getResourceAsStream(APPLICATION);
                ZipInputStream war = new ZipInputStream(application)) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().matches("WEB-INF/lib/(h2|postgresql)-[0-9.]+\\.jar")) {
                    Path jar = folder.resolve(Path.of(entry.getName()).getFileName());
                    Files.copy(war, jar, StandardCopyOption.REPLACE_EXISTING);
                    jars.add(jar.toUri().toURL());
                }
            }
        }
        return jars.toArray(URL[]::new);
    }
}
