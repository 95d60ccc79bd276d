package io.muster.bootstrap.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux tells of a process (proc(5)); NaN everywhere else. */
public final class Proc {
    /** USER_HZ, which is 100 on every architecture that Java 17 runs on. */
    private static final double TICKS_A_SECOND = 100;
    private static final int FIRST_TIME_FIELD = 11;
    private static final String RESET_PEAK = "5";

    private Proc() {
    }

    /** Processor seconds of a process and of its children that have ended. */
    public static double seconds(long pid) {
        return read(pid, "stat", stat -> seconds(stat, 4));
    }

    /** The same of a process and of all of its children, living or not. */
    public static double secondsOfFamily(long pid) {
        // One that ends just now is counted by its parent the next time.
        double children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children)
            .mapToDouble(child -> seconds(child.pid())).filter(time -> !Double.isNaN(time)).sum();
        return seconds(pid) + children;
    }

    /** The most memory it has occupied, in MiB. */
    public static double peakMemory(long pid) {
        return read(pid, "status", Proc::peakMemory);
    }

    /** Forgets the most memory that it has occupied so far; does nothing where that is not allowed. */
    public static void resetPeakMemory(long pid) {
        try {
            Files.writeString(Path.of("/proc", Long.toString(pid), "clear_refs"), RESET_PEAK);
        } catch (IOException e) {
            System.getLogger(Proc.class.getName()).log(System.Logger.Level.DEBUG, "the peak counts from the process's start", e);
        }
    }

    /** The name in the second field may hold blanks and brackets, so the fields are counted from its end. */
    static double seconds(String stat, int fields) {
        String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double ticks = 0;
        for (int i = 0; i < fields; i++) {
            ticks += Long.parseLong(rest[FIRST_TIME_FIELD + i]);
        }
        return ticks / TICKS_A_SECOND;
    }

    static double peakMemory(String status) {
        return status.lines().filter(line -> line.startsWith("VmHWM:"))
            .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0).findFirst().orElse(Double.NaN);
    }

    private interface Reading {
        double from(String text);
    }

    private static double read(long pid, String file, Reading reading) {
        try {
            return reading.from(Files.readString(Path.of("/proc", Long.toString(pid), file)));
        } catch (IOException e) {
            return Double.NaN; // no Linux, or the process has ended
        }
    }
}
