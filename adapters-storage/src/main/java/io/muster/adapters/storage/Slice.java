package io.muster.adapters.storage;

import io.muster.application.files.Content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a content; ends where the part does. */
final class Slice extends FilterInputStream {
    private long left;

    private Slice(InputStream in, long length) {
        super(in);
        this.left = length;
    }

    static InputStream of(Content content, long offset, long length) throws IOException {
        InputStream in = content.open();
        try {
            in.skipNBytes(offset);
            return new Slice(in, length);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        int read = left == 0 ? -1 : super.read();
        left -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = left == 0 && length > 0 ? -1 : super.read(buffer, offset, (int) Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
