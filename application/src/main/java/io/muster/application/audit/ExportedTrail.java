package io.muster.application.audit;

import io.muster.application.Digest;
import io.muster.application.audit.Verification.Reason;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies an exported audit trail, line by line, without the database and without a JSON parser: the file's bytes are what the
 * hashes are over. An end that was cut off cannot be told from the file alone: compare the head with the one of
 * {@code GET /audit/verification}, or with one that was kept.
 */
public final class ExportedTrail {
    /** Its dot is any character: texts hold line separators of Unicode as they are, which end no line of the file. */
    private static final Pattern LINE = Pattern.compile("(\\{\"sequence\":([1-9][0-9]{0,17}),\"previous\":\"([0-9a-f]{64})\",.*)"
        + CanonicalEntry.BEFORE_HASH + "([0-9a-f]{64})\"\\}", Pattern.DOTALL);

    private ExportedTrail() {
    }

    /** @param file of UTF-8; is not closed */
    public static Verification verify(Reader file) throws IOException {
        BufferedReader lines = new BufferedReader(file);
        ChainCheck check = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher found = LINE.matcher(line);
            if (!found.matches()) {
                return unreadable(check);
            }
            long sequence = Long.parseLong(found.group(2));
            String previous = found.group(3);
            check = check != null ? check : new ChainCheck(sequence == 1 ? ChainHead.NONE : new ChainHead(sequence - 1, previous));
            if (!check.accept(sequence, previous, found.group(4), Digest.of(found.group(1) + "}"))) {
                return check.result();
            }
        }
        return check == null ? new ChainCheck(ChainHead.NONE).result() : check.result();
    }

    private static Verification unreadable(ChainCheck begun) {
        ChainCheck check = begun == null ? new ChainCheck(ChainHead.NONE) : begun;
        check.breaks(check.last().sequence() + 1, Reason.UNREADABLE);
        return check.result();
    }
}
