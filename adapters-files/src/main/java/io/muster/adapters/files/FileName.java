package io.muster.adapters.files;

import java.util.regex.Pattern;

/** Makes file names that every system and every header takes. */
final class FileName {
    private static final int MAX_CHARACTERS = 100;
    /** What Windows or a URL gives a meaning to, and invisible characters, which could make a name look like another. */
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|%\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    /** Names that Windows keeps for devices, whatever extension follows. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FileName() {
    }

    /** @param otherwise what to use where nothing of the wanted name is left */
    static String safe(String wanted, String otherwise) {
        String clean = UNSAFE.matcher(wanted).replaceAll("_");
        int length = Math.min(clean.codePointCount(0, clean.length()), MAX_CHARACTERS);
        String cut = clean.substring(0, clean.offsetByCodePoints(0, length)).replaceAll("^[. ]+|[. ]+$", "");
        if (cut.isEmpty()) {
            return otherwise;
        }
        return DEVICE.matcher(cut).matches() ? "_" + cut : cut;
    }
}
