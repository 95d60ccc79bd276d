package io.muster.adapters.files.table.workbook;

/**
 * Characters that markup cannot hold are written {@code _xHHHH_}, and so is the underscore of what only looks like that
 * (ECMA-376-1 §22.9.2.19, ST_Xstring).
 */
final class Escapes {
    private static final int LENGTH = 7;

    private Escapes() {
    }

    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            if (isEscape(text, at)) {
                plain.append(text, done, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                done = at + LENGTH;
                at = text.indexOf("_x", done);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + LENGTH <= text.length() && text.charAt(at + LENGTH - 1) == '_' && isLikeEscape(text, at);
    }

    /** Whether what begins there would be taken for a character's number, if an underscore followed, be it that of another's number. */
    static boolean isLikeEscape(String text, int at) {
        if (at + LENGTH - 1 > text.length() || text.charAt(at + 1) != 'x') {
            return false;
        }
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return true;
    }
}
