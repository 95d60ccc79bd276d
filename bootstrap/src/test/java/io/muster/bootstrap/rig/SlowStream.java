package io.muster.bootstrap.rig;

import java.io.ByteArrayInputStream;
import java.time.Duration;

/** Bytes as they come over a line of a megabyte a second. */
final class SlowStream extends ByteArrayInputStream {
    private static final int STEP = 1 << 14;
    private static final Duration PAUSE = Duration.ofMillis(16);

    SlowStream(byte[] bytes) {
        super(bytes);
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
        Wait.pause(PAUSE);
        return super.read(buffer, offset, Math.min(length, STEP));
    }
}
