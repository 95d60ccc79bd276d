package io.muster.bootstrap.benchmark.measure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import static org.assertj.core.api.Assertions.assertThat;

class GcLogTest {
    private static final String YOUNG = "[4.187s][info][gc] GC(7) Pause Young (Normal) (G1 Evacuation Pause) 148M->61M(256M) 6.250ms\n";
    private static final String FULL = "[9.001s][info][gc             ] GC(8) Pause Full (G1 Compaction Pause) 250M->47M(256M) 80.500ms\n";
    private static final String OTHERS = """
        [4.180s][info][gc,start    ] GC(7) Pause Young (Normal) (G1 Evacuation Pause)
        [4.187s][info][gc,heap     ] GC(7) Eden regions: 88->0(90)
        [4.187s][info][gc,metaspace] GC(7) Metaspace: 71321K(72192K)->71321K(72192K)
        [5.000s][info][gc          ] GC(9) Concurrent Mark Cycle 35.123ms
        """;

    @Test
    void tells_the_fullest_heap_and_the_time_of_the_pauses() {
        assertThat(GcLog.parse((OTHERS + YOUNG + FULL).lines())).isEqualTo(new GcLog.Heap(2, 250, 61, 86.75));
    }

    @Test
    void tells_nothing_of_a_log_without_collections() {
        assertThat(GcLog.parse(OTHERS.lines())).isEqualTo(GcLog.Heap.NONE);
    }

    @Test
    void begins_where_it_is_told(@TempDir Path folder) throws Exception {
        GcLog log = new GcLog(folder.resolve("gc.log"));
        assertThat(log.end()).isZero();
        Files.writeString(log.file(), FULL);
        long place = log.end();
        Files.writeString(log.file(), YOUNG, StandardOpenOption.APPEND);
        assertThat(log.since(place)).isEqualTo(new GcLog.Heap(1, 148, 61, 6.25));
    }
}
