package io.muster.adapters.files.muster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and keeps the last bytes of it. */
final class Tail extends FilterInputStream {
    private static final int END_RECORD = 22;

    private final byte[] last = new byte[1 << 10];
    private int kept;
    private long count;

    Tail(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    /**
     * Whether the bytes read so far end with a ZIP archive's end record (APPNOTE.TXT §4.3.16), with a comment of up to
     * 1,000 bytes. A stream of entries has no other sign of having been cut off between two of them.
     */
    boolean endsLikeAnArchive() {
        for (int i = kept - END_RECORD; i >= 0; i--) {
            int comment = last[last.length - kept + i + 20] & 0xFF | (last[last.length - kept + i + 21] & 0xFF) << 8;
            if (at(i, 'P') && at(i + 1, 'K') && at(i + 2, 5) && at(i + 3, 6) && i + END_RECORD + comment == kept) {
                return true;
            }
        }
        return false;
    }

    private boolean at(int index, int expected) {
        return last[last.length - kept + index] == expected;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read > 0) {
            count += read;
            int taken = Math.min(read, last.length);
            System.arraycopy(last, taken, last, 0, last.length - taken);
            System.arraycopy(target, offset + read - taken, last, last.length - taken, taken);
            kept = Math.min(last.length, kept + taken);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public long skip(long wanted) throws IOException {
        return readNBytes((int) Math.min(wanted, last.length)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
