package io.muster.adapters.files.layout;

import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How a file begins.
 *
 * @param zip whether it begins like a ZIP archive, be it an empty one (APPNOTE.TXT §4.3.7, §4.3.16)
 * @param character the first byte that is neither of a UTF-8 byte order mark nor a blank
 */
public record Head(boolean zip, int character) {
    /** @throws FileRejected where there is nothing in the file */
    static Head of(Content content) throws IOException {
        try (InputStream in = new BufferedInputStream(content.open())) {
            in.mark(4);
            byte[] magic = in.readNBytes(4);
            if (begins(magic, 'P', 'K', 3, 4) || begins(magic, 'P', 'K', 5, 6)) {
                return new Head(true, 'P');
            }
            in.reset();
            if (begins(magic, 0xEF, 0xBB, 0xBF)) {
                in.skipNBytes(3);
            }
            return new Head(false, firstThatIsNotBlank(in));
        }
    }

    private static int firstThatIsNotBlank(InputStream in) throws IOException {
        int next = in.read();
        while (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
            next = in.read();
        }
        if (next < 0) {
            throw new FileRejected(ProblemCode.FILE_EMPTY, "", "there is nothing in the file");
        }
        return next;
    }

    private static boolean begins(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
