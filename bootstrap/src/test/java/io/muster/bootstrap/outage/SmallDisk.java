package io.muster.bootstrap.outage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A folder that is a file system of its own, in memory, whose size a test changes: to what is used, and it is full. It is
 * there for one process alone (in a mount namespace, {@code unshare(1)}), and goes with it. Linux only, for root or where
 * users may make namespaces of their own.
 */
final class SmallDisk {
    static final String NOT_PERMITTED = "this user may not mount a file system of their own here (unshare --mount)";
    /** As whom: oneself where that is root; else as root of a namespace of one's own. */
    private static final List<List<String>> WAYS = List.of(
        List.of("unshare", "--mount"), List.of("unshare", "--mount", "--map-root-user"));

    private final Path folder;
    private final List<String> way;

    private SmallDisk(Path folder, List<String> way) {
        this.folder = folder;
        this.way = way;
    }

    /** Tried by mounting one. */
    static boolean permitted() throws IOException {
        return way().isPresent();
    }

    static SmallDisk at(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new SmallDisk(folder, way().orElseThrow(() -> new IOException(NOT_PERMITTED)));
    }

    private static Optional<List<String>> way() throws IOException {
        for (List<String> way : WAYS) {
            Path folder = Files.createTempDirectory("small-disk");
            List<String> command = new ArrayList<>(new SmallDisk(folder, way).prefix(1 << 20));
            command.add("true");
            boolean works = run(command).isEmpty();
            Files.delete(folder);
            if (works) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    /** What a command that is to have this disk begins with. */
    List<String> prefix(long bytes) {
        List<String> command = new ArrayList<>(way);
        command.addAll(List.of("sh", "-c", "mount -t tmpfs -o size=\"$1\" tmpfs \"$2\" && shift 2 && exec \"$@\"", "sh",
            Long.toString(bytes), folder.toString()));
        return command;
    }

    /** The folder as the process sees it that has the disk. */
    Path seenBy(Process process) {
        return Path.of("/proc", Long.toString(process.pid()), "root").resolve(Path.of("/").relativize(folder.toAbsolutePath()));
    }

    /** Leaves so many bytes of it free. */
    void leave(long free, Process process) throws IOException {
        var disk = Files.getFileStore(seenBy(process));
        resize(disk.getTotalSpace() - disk.getUnallocatedSpace() + free, process);
    }

    void resize(long bytes, Process process) throws IOException {
        List<String> command = new ArrayList<>(List.of("nsenter", "--target", Long.toString(process.pid()), "--mount"));
        if (way.contains("--map-root-user")) {
            command.addAll(List.of("--user", "--preserve-credentials"));
        }
        // Its other options are in the words of the world outside, where the users of a namespace have other numbers.
        command.addAll(List.of("mount", "--options-mode", "ignore", "-o", "remount,size=" + bytes, "tmpfs", folder.toString()));
        var failure = run(command);
        if (failure.isPresent()) {
            throw new IOException("cannot resize " + folder + ": " + failure.get());
        }
    }

    /** @return what it said, where it failed */
    private static Optional<String> run(List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException notThere) {
            return Optional.of(notThere.getMessage());
        }
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(30, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.empty() : Optional.of(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
