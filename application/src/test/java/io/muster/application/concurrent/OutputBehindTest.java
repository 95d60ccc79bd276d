package io.muster.application.concurrent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutputBehindTest {
    private static final int BLOCK = 256 << 10;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void bytes_arrive_as_they_were_written_however_they_are_cut() throws IOException {
        Random random = new Random(1);
        byte[] bytes = new byte[3 * BLOCK + 17];
        random.nextBytes(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputBehind behind = new OutputBehind(out, threads)) {
            behind.write(bytes[0]);
            for (int from = 1; from < bytes.length; ) {
                int length = Math.min(bytes.length - from, 1 + random.nextInt(BLOCK + BLOCK / 2));
                behind.write(bytes, from, length);
                from += length;
            }
            behind.complete();
        }
        assertThat(out.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void nothing_written_is_nothing_stored() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputBehind behind = new OutputBehind(out, threads)) {
            behind.complete();
        }
        assertThat(out.size()).isZero();
    }

    @Test
    void what_could_not_be_written_is_told_at_the_next_block_and_at_the_end() throws IOException {
        try (OutputBehind behind = new OutputBehind(new Full(), threads)) {
            behind.write(new byte[BLOCK]);
            assertThatThrownBy(() -> behind.write(new byte[BLOCK])).isInstanceOf(IOException.class).hasMessage("the disk is full");
            assertThatThrownBy(behind::complete).isInstanceOf(IOException.class).hasMessage("the disk is full");
        }
    }

    private static final class Full extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            throw new IOException("the disk is full");
        }
    }
}
