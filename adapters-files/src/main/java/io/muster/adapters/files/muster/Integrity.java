package io.muster.adapters.files.muster;

import io.muster.adapters.files.text.Texts;
import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares an archive with its manifest: the same entries, with the same content. */
final class Integrity {
    private Integrity() {
    }

    /** @param known the entries that the layout has a use for */
    static void check(Content content, Set<String> known) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        Optional<Manifest> manifest = Optional.empty();
        try (Archive archive = new Archive(content.open())) {
            for (Optional<String> entry = archive.next(); entry.isPresent(); entry = archive.next()) {
                if (entry.get().equals(Manifest.ENTRY)) {
                    manifest = Optional.of(Manifest.read(archive.content()));
                } else {
                    digests.put(entry.get(), digest(archive.content()));
                }
            }
        }
        // Only now: an archive of a later version may have further entries, and its version is the better thing to say.
        for (String entry : digests.keySet()) {
            if (!known.contains(entry)) {
                throw new FileRejected(ProblemCode.FILE_UNREADABLE, entry, "the archive holds an entry that is unknown here: " + entry);
            }
        }
        compare(manifest.orElseThrow(() -> damaged(Manifest.ENTRY, "is missing")), digests);
    }

    private static void compare(Manifest manifest, Map<String, String> digests) {
        Set<String> entries = new TreeSet<>(manifest.parts().keySet());
        entries.addAll(digests.keySet());
        for (String entry : entries) {
            if (!digests.containsKey(entry)) {
                throw damaged(entry, "is named in the manifest and is missing");
            }
            if (!manifest.parts().containsKey(entry)) {
                throw damaged(entry, "is not named in the manifest");
            }
            boolean changed = manifest.parts().get(entry).sha256().filter(stated -> !stated.equals(digests.get(entry))).isPresent();
            if (changed) {
                throw damaged(entry, "is not what the manifest says: its SHA-256 is " + digests.get(entry)
                    + "; put that, or null, into " + Manifest.ENTRY + " if the entry was changed on purpose");
            }
        }
    }

    private static FileRejected damaged(String entry, String reason) {
        String shown = Texts.shown(entry);
        return new FileRejected(ProblemCode.FILE_INTEGRITY, shown, "the archive's entry " + shown + " " + reason);
    }

    private static String digest(InputStream in) throws IOException {
        MessageDigest sha256 = sha256();
        in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
        return hex(sha256);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
