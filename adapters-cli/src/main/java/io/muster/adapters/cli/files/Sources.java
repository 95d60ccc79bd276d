package io.muster.adapters.cli.files;

import io.muster.adapters.cli.shell.Failure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the arguments of an import mean: files, all files of folders, and {@code -} for stdin. Closing removes what was kept meanwhile. */
public final class Sources implements AutoCloseable {
    private static final String STDIN = "-";

    private final Path folder;
    private final List<Source> sources = new ArrayList<>();

    private Sources(Path folder) {
        this.folder = folder;
    }

    /** @throws Failure where there is no such file, nothing in them, or nothing came from stdin */
    public static Sources of(List<String> arguments, InputStream stdin) {
        try {
            Sources sources = new Sources(Files.createTempDirectory("muster"));
            sources.folder.toFile().deleteOnExit();
            try {
                for (String argument : arguments) {
                    sources.add(argument, stdin);
                }
                if (sources.sources.isEmpty()) {
                    throw new Failure("There is no file in " + String.join(", ", arguments) + ".");
                }
                return sources;
            } catch (IOException | RuntimeException e) {
                sources.close();
                throw e;
            }
        } catch (UncheckedIOException e) {
            throw Failure.of("The files cannot be read", e.getCause());
        } catch (IOException e) {
            throw Failure.of("The files cannot be read", e);
        }
    }

    public List<Source> all() {
        return List.copyOf(sources);
    }

    /**
     * The imports, one after the other. Whatever can be in one archive is: roles, groups, teams and accounts that refer to one another
     * are planned together. What brings its own comes after that.
     *
     * @param stated whether it was said what each file is, which cannot be said of an archive: then each is an import, in their order
     */
    public List<Batch> batches(boolean stated) {
        if (stated) {
            return sources.stream().map(source -> new Batch(List.of(source))).toList();
        }
        List<Source> together = new ArrayList<>();
        List<Batch> alone = new ArrayList<>();
        for (Source source : sources) {
            if (isArchive(source)) {
                alone.add(new Batch(List.of(source)));
            } else {
                together.add(source);
            }
        }
        Stream<Batch> first = together.isEmpty() ? Stream.empty() : Stream.of(new Batch(together));
        return Stream.concat(first, alone.stream()).toList();
    }

    private static boolean isArchive(Source source) {
        try {
            return source.isArchive();
        } catch (IOException e) {
            throw Failure.of(source.file() + " cannot be read", e);
        }
    }

    private void add(String argument, InputStream stdin) throws IOException {
        Path path = Path.of(argument);
        if (argument.equals(STDIN)) {
            sources.add(kept("stdin", stdin));
        } else if (argument.isEmpty()) {
            // an unset variable of a script; it would be the present folder
            throw Failure.usage("The name of a file is empty.");
        } else if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (!Files.isReadable(path)) {
            throw Failure.usage(argument + (Files.exists(path) ? " cannot be read." : " does not exist."));
        } else if (Files.isRegularFile(path)) {
            sources.add(new Source(path.getFileName().toString(), path));
        } else {
            try (InputStream pipe = Files.newInputStream(path)) {
                sources.add(kept(argument, pipe));
            }
        }
    }

    /** Hidden files are what systems and editors leave behind. */
    private void addFolder(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).filter(file -> !isHidden(root.relativize(file)))
                .sorted(Comparator.comparing(Path::toString))
                .forEach(file -> sources.add(new Source(root.relativize(file).toString(), file)));
        }
    }

    private static boolean isHidden(Path relative) {
        return Stream.iterate(relative, path -> path != null, Path::getParent)
            .anyMatch(path -> path.getFileName().toString().startsWith("."));
    }

    /** What can be read once only, such as stdin or what {@code <(command)} stands for: it may have to be sent again. */
    private Source kept(String name, InputStream once) throws IOException {
        Path file = temporary("once", "");
        Files.copy(once, file, StandardCopyOption.REPLACE_EXISTING);
        if (Files.size(file) == 0) {
            throw new Failure("Nothing came from " + name + ". Perhaps the command before has failed.");
        }
        return new Source(name, file);
    }

    /** A file that is there until this is closed, or the process ends, if only because somebody ends it. */
    Path temporary(String prefix, String suffix) throws IOException {
        Path file = Files.createTempFile(folder, prefix, suffix);
        file.toFile().deleteOnExit();
        return file;
    }

    @Override
    public void close() {
        try (Stream<Path> kept = Files.walk(folder)) {
            for (Path path : kept.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw Failure.of(folder + " cannot be removed", e);
        }
    }
}
