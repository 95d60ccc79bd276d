package io.muster.adapters.cli.files;

import io.muster.adapters.cli.api.Download;
import io.muster.adapters.cli.shell.Failure;
import io.muster.adapters.cli.shell.Shell;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a file is to come down: under its own name or another, or on stdout. */
public final class Delivery {
    private static final Path STDOUT = Path.of("-");

    @Option(names = {"-o", "--output-file"}, paramLabel = "FILE",
        description = "Where to write it, a file or a folder; - for stdout. Under the server's name in this folder if nothing is said.")
    private Path file;

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

    private Shell shell;

    /** @throws Failure where it cannot be written there; better now than when it has been made */
    public Delivery to(Shell around) {
        shell = around;
        if (file != null && !isStdout() && !Files.isDirectory(file)) {
            mustBeFree(file);
        }
        return this;
    }

    public boolean isStdout() {
        return STDOUT.equals(file);
    }

    /**
     * Stdout gets the file only when it is there as a whole: a pipe cannot tell that its beginning is not all.
     *
     * @param id of what is fetched, by which a download goes on that broke off
     */
    public void deliver(Download download, String id, Download.Watcher watcher) {
        if (isStdout()) {
            print(download, watcher);
            return;
        }
        Path wanted = file == null ? Path.of("") : file;
        boolean named = file != null && !Files.isDirectory(wanted);
        Path part = Landing.part(named ? wanted : wanted.resolve("muster"), id);
        try {
            download.into(part, watcher);
        } finally {
            Landing.removeIfEmpty(part);
        }
        Path target = named ? wanted : wanted.resolve(download.fileName().isEmpty() ? id : download.fileName());
        if (!named) {
            mustBeFree(target, part);
        }
        Landing.whole(part, target);
        shell.tell("Written to " + target + ".");
    }

    private void mustBeFree(Path target) {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // what is moved there would take a device's or a pipe's place
            throw Failure.usage(target + " is no file. `--output-file - > " + target + "` writes there.");
        }
        if (!force && Files.exists(target)) {
            throw Failure.usage(target + " is there already. Choose another --output-file, or --force to replace it.");
        }
    }

    private void mustBeFree(Path target, Path part) {
        if (!force && Files.exists(target)) {
            throw new Failure(target + " is there already, so the file is in " + part + ".");
        }
    }

    private void print(Download download, Download.Watcher watcher) {
        try {
            Path whole = Files.createTempFile("muster", "");
            // also where somebody ends the command
            whole.toFile().deleteOnExit();
            download.into(whole, watcher);
            Files.copy(whole, shell.out());
            Files.delete(whole);
        } catch (IOException e) {
            throw Failure.of("The file cannot be kept until it is whole", e);
        }
    }
}
