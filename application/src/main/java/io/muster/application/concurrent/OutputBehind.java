package io.muster.application.concurrent;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Hands bytes over to another thread, a block at a time: while one block is written there, the caller makes the next. Memory is
 * two blocks. For one thread at a time.
 */
public final class OutputBehind extends OutputStream {
    private static final int BLOCK = 256 << 10;

    private final Behind<Integer> behind;
    private byte[] filling = new byte[BLOCK];
    private byte[] writing = new byte[BLOCK];
    private int filled;

    /** @param out is written to by one thread at a time, and never closed */
    public OutputBehind(OutputStream out, Executor executor) {
        this.behind = new Behind<>(length -> write(writing, length, out), executor);
    }

    private static void write(byte[] block, int length, OutputStream out) {
        try {
            out.write(block, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int from = offset;
        int end = offset + length;
        while (from < end) {
            int part = Math.min(end - from, BLOCK - filled);
            System.arraycopy(bytes, from, filling, filled, part);
            filled += part;
            from += part;
            if (filled == BLOCK) {
                handOver();
            }
        }
    }

    private void handOver() throws IOException {
        await();
        byte[] written = writing;
        writing = filling;
        filling = written;
        behind.put(filled);
        filled = 0;
    }

    private void await() throws IOException {
        try {
            behind.await();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
    }

    /**
     * Returns when all bytes have been written.
     *
     * @throws IOException what writing threw
     */
    public void complete() throws IOException {
        if (filled > 0) {
            handOver();
        }
        await();
    }

    /** Returns once nothing is being written; what has not been completed may be lost. */
    @Override
    public void close() {
        behind.close();
    }
}
