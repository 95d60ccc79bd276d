package io.muster.bootstrap.wiring;

import io.muster.adapters.files.AccountFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What others have written for Muster, as jars in a folder.
 *
 * @param classes finds what is in the jars; what Muster has itself comes before it
 */
record Extensions(URLClassLoader classes) {
    private static final Logger LOG = Logger.getLogger(Extensions.class.getName());

    /** @param folder none has no jars */
    static Extensions in(Optional<Path> folder) {
        URL[] jars = folder.map(Extensions::jars).orElse(List.of()).stream().map(Extensions::address).toArray(URL[]::new);
        return new Extensions(new URLClassLoader("extensions", jars, AccountFiles.class.getClassLoader()));
    }

    /** In the order of their names, which decides between layouts that both recognise a file. */
    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("muster.extensions.dir: cannot list " + folder, e);
        }
    }

    private static URL address(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("muster.extensions.dir: " + jar, e);
        }
    }

    /** Makes something with them. Where that fails, the reason is told in one line, before the server tells it in three hundred. */
    <T> T make(Function<ClassLoader, T> made) {
        try {
            return made.apply(classes);
        } catch (IllegalStateException e) {
            LOG.severe("Muster cannot start: " + e.getMessage());
            throw e;
        }
    }

    void close() {
        try {
            classes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
