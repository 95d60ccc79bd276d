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
    private static final String STDOUT = "-";

    @Option(names = {"-o", "--output-file"}, paramLabel = "FILE",
        description = "Where to write it, a file or a folder; - for stdout. Under the server's name in this folder if nothing is said.")
    private String file;

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

    private Shell shell;

    /** @throws Failure where it cannot be written there; better now than when it has been made */
    public Delivery to(Shell around) {
        shell = around;
        if (file != null && !file.equals(STDOUT) && !Files.isDirectory(Path.of(file))) {
            mustBeFree(Path.of(file));
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
        Path wanted = Path.of(file == null ? "" : file);
        boolean named = file != null && !isStdout() && !Files.isDirectory(wanted);
        Path part = isStdout() ? temporary() : Landing.part(named ? wanted : wanted.resolve("muster"), id);
        download.into(part, watcher);
        if (isStdout()) {
            copy(part);
            return;
        }
        Path target = named ? wanted : wanted.resolve(download.fileName().isEmpty() ? id : download.fileName());
        if (!named) {
            mustBeFree(target, part);
        }
        Landing.whole(part, target);
        shell.tell("Written to " + target + ".");
    }

    private void mustBeFree(Path target) {
        if (!force && Files.exists(target)) {
            throw Failure.usage(target + " is there already. Choose another --output-file, or --force to replace it.");
        }
    }

    private void mustBeFree(Path target, Path part) {
        if (!force && Files.exists(target)) {
            throw new Failure(target + " is there already, so the file is in " + part + ".");
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("muster", "");
        } catch (IOException e) {
            throw new Failure("There is no room for a temporary file: " + e.getMessage());
        }
    }

    private void copy(Path part) {
        try {
            Files.copy(part, shell.out());
            shell.out().flush();
            if (shell.out().checkError()) {
                throw new Failure("stdout was closed before all was written.");
            }
        } catch (IOException e) {
            throw new Failure("stdout cannot be written: " + e.getMessage());
        } finally {
            Landing.remove(part);
        }
    }
}
