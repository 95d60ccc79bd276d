package io.muster.bootstrap.benchmark.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The log that {@link #option} has a JVM write.
 *
 * @param file where it is
 */
public record GcLog(Path file) {
    private static final Pattern PAUSE = Pattern.compile("GC\\(\\d+\\) Pause .*\\s(\\d+)M->(\\d+)M\\((\\d+)M\\) ([0-9.]+)ms");

    /**
     * What the collections of some time came to.
     *
     * @param before the fullest heap before a collection, in MiB
     * @param after the fullest heap after a collection, in MiB
     * @param millis how long the program stood still in all
     */
    public record Heap(int collections, int before, int after, double millis) {
        /** Before any collection. */
        public static final Heap NONE = new Heap(0, 0, 0, 0);

        Heap plus(Heap other) {
            return new Heap(collections + other.collections, Math.max(before, other.before), Math.max(after, other.after),
                millis + other.millis);
        }
    }

    /** For the command line of the JVM. Without a size, since a log that starts anew would forget. */
    public String option() {
        return "-Xlog:gc*:file=" + file + "::filecount=0";
    }

    /** A place in the log: its end. */
    public long end() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The heap from a place in the log on. */
    public Heap since(long place) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file).position(place);
             BufferedReader reader = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
            return parse(reader.lines());
        }
    }

    static Heap parse(Stream<String> lines) {
        return lines.map(PAUSE::matcher).filter(Matcher::find).map(GcLog::heap).reduce(Heap.NONE, Heap::plus);
    }

    private static Heap heap(Matcher pause) {
        return new Heap(1, Integer.parseInt(pause.group(1)), Integer.parseInt(pause.group(2)), Double.parseDouble(pause.group(4)));
    }
}
