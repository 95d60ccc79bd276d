package io.muster.application.importing;

import io.muster.application.Refusal;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Spool.NewFile;
import io.muster.application.port.out.Spool.SpooledFile;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes an upload into the spool, counted and hashed as it passes. Where that fails, nothing stays of it. */
final class Reception {
    private static final int BUFFER = 1 << 16;

    private final Spool spool;
    private final long maxBytes;

    /** @param maxBytes more than this is refused */
    Reception(Spool spool, long maxBytes) {
        this.spool = spool;
        this.maxBytes = maxBytes;
    }

    /** @throws Refusal TOO_LARGE where the stream is longer than allowed */
    SpooledFile receive(String key, InputStream in) {
        try (NewFile file = spool.create(key)) {
            MessageDigest digest = sha256();
            copy(in, file.out(), digest);
            return new SpooledFile(key, file.complete(), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be stored: " + e.getMessage(), e);
        }
    }

    private void copy(InputStream in, OutputStream out, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > maxBytes) {
                throw Refusal.tooLarge(new Problem(ProblemCode.FILE_TOO_LARGE, "",
                    "the file is larger than the " + maxBytes + " bytes that are allowed"));
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
