package io.muster.adapters.persistence.spool;

import io.muster.application.port.out.Spool.NewFile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A file of the database while it is written; memory is one chunk. */
final class ChunkedFile implements NewFile {
    /** Larger ones gain nothing more, as docs/adr/0012 measured. */
    private static final int CHUNK = 512 << 10;

    private final Chunks chunks;
    private final String name;
    private final Out out = new Out();
    private boolean complete;

    ChunkedFile(Chunks chunks, String name) {
        this.chunks = chunks;
        this.name = name;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public long complete() throws IOException {
        out.empty();
        chunks.complete(name);
        complete = true;
        return out.written;
    }

    @Override
    public void close() {
        if (!complete) {
            try {
                chunks.remove();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Gathers chunks. What has gone out once is never sent again. */
    private final class Out extends OutputStream {
        private final byte[] buffer = new byte[CHUNK];
        private int filled;
        private long written;

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int end = offset + length;
            while (from < end) {
                int part = Math.min(end - from, CHUNK - filled);
                System.arraycopy(bytes, from, buffer, filled, part);
                filled += part;
                from += part;
                if (filled == CHUNK) {
                    empty();
                }
            }
        }

        private void empty() throws IOException {
            if (filled > 0) {
                chunks.append(buffer, filled);
                written += filled;
                filled = 0;
            }
        }
    }
}
