package io.muster.bootstrap.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the launcher itself needs, checked, and what it can check for the application before the server starts.
 *
 * @param port 0 for any free one
 * @param dataDirectory absolute; exists and can be written
 * @param publicUrl where the deployer says that Muster is reached
 */
record Settings(InetAddress host, int port, Path dataDirectory, Database database, Optional<String> publicUrl) {

    static Settings from(Configuration configuration) throws BadConfiguration {
        KnownKeys.check(configuration);
        InetAddress host = host(configuration);
        int port = (int) number(configuration, "muster.http.port", 8080, 0, 65_535);
        number(configuration, "muster.upload.max-bytes", 1L << 30, 1, Long.MAX_VALUE);
        number(configuration, "muster.import.loss-percent", 10, 0, 100);
        checkDatabase(configuration);
        checkAdministrator(configuration);
        Durations.check(configuration, "muster.spool.orphaned-after", "PT1H");
        Durations.checkWait(configuration, "muster.directory.connect-timeout", "PT5S");
        Durations.checkWait(configuration, "muster.directory.response-timeout", "PT30S");
        Durations.checkWait(configuration, "muster.search.time-limit", "PT10S");
        PasswordChecks.check(configuration);
        MailChecks.check(configuration);
        number(configuration, "muster.sign-in.failures-per-origin", 100, 0, Integer.MAX_VALUE);
        SignInSettings.check(configuration);
        OidcSettings.check(configuration);
        Optional<String> publicUrl = publicUrl(configuration);
        Optional<String> spool = configuration.value("muster.spool.dir");
        if (spool.isPresent()) {
            writableDirectory("muster.spool.dir", spool.get());
        }
        checkExtensions(configuration);
        Path dataDirectory = writableDirectory("muster.data.dir", configuration.value("muster.data.dir").orElse("muster-data"));
        return new Settings(host, port, dataDirectory, Database.from(configuration, dataDirectory), publicUrl);
    }

    private static InetAddress host(Configuration configuration) throws BadConfiguration {
        String host = configuration.value("muster.http.host").orElse("127.0.0.1");
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new BadConfiguration(
                    "muster.http.host", "'" + host + "' cannot be resolved; expected an address of this machine, such as 127.0.0.1");
        }
    }

    static long number(Configuration configuration, String key, long absent, long least, long most) throws BadConfiguration {
        Optional<String> text = configuration.value(key);
        if (text.isEmpty()) {
            return absent;
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as any number out of range
        }
        throw new BadConfiguration(key, "'" + text.get() + "' is not valid; expected a whole number "
                + (most == Long.MAX_VALUE ? "of at least " + least : "from " + least + " to " + most));
    }

    /** The address is not repeated: it may hold a password. */
    private static void checkDatabase(Configuration configuration) throws BadConfiguration {
        String url = configuration.value("muster.db.url").orElse("jdbc:h2:"); // the embedded one
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            throw new BadConfiguration("muster.db.url", "no such database; expected jdbc:postgresql://host/name or jdbc:h2:...");
        }
    }

    /** As the application will; the password is not repeated. */
    private static void checkAdministrator(Configuration configuration) throws BadConfiguration {
        String userName = configuration.value("muster.admin.username").orElse("admin");
        if (userName.isBlank() || userName.length() > 150 || userName.codePoints().anyMatch(Settings::isInvisible)) {
            throw new BadConfiguration("muster.admin.username", "is not valid; expected 1 to 150 visible characters");
        }
        if (configuration.value("muster.admin.password").orElse("").length() > 1024) {
            throw new BadConfiguration("muster.admin.password", "is too long; expected at most 1024 characters");
        }
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static Optional<String> publicUrl(Configuration configuration) throws BadConfiguration {
        Optional<String> url = configuration.value("muster.public.url");
        if (url.isPresent() && !isWebAddress(url.get())) {
            throw new BadConfiguration("muster.public.url", "'" + url.get() + "' is not valid; expected an http:// or https:// address");
        }
        return url;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void checkExtensions(Configuration configuration) throws BadConfiguration {
        Optional<String> folder = configuration.value("muster.extensions.dir");
        try {
            if (folder.isEmpty() || Files.isReadable(Path.of(folder.get())) && Files.isDirectory(Path.of(folder.get()))) {
                return;
            }
        } catch (InvalidPathException e) {
            // told below, as any other that is no directory
        }
        throw new BadConfiguration("muster.extensions.dir",
                "'" + folder.get() + "' is no directory that can be read; expected one with jars");
    }

    /** Comes last, because it is the one check that leaves a trace. */
    private static Path writableDirectory(String key, String text) throws BadConfiguration {
        try {
            Path directory = Files.createDirectories(Path.of(text).toAbsolutePath().normalize());
            Files.delete(Files.createTempFile(directory, "write", ".test"));
            return directory;
        } catch (IOException | InvalidPathException e) {
            throw new BadConfiguration(key, "'" + text + "' cannot be written to (" + e.getClass().getSimpleName()
                    + "); expected a directory that Muster may create files in");
        }
    }
}
