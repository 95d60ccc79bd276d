package io.muster.domain.password;

import java.util.List;

/** Runs of three and more characters that follow from each other: {@code aaaa}, {@code 1234}, {@code cba}, {@code qwert}. */
final class Runs {
    private static final int SHORTEST = 3;
    private static final List<String> ROWS = List.of("01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm",
        "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm");

    private Runs() {
    }

    /** A text without the runs that it begins and ends with; empty where it is made of runs alone. */
    static String trimmed(String text) {
        int start = text.length();
        int end = 0;
        for (int i = 0; i < text.length(); ) {
            int length = longestAt(text, i);
            if (length >= SHORTEST) {
                i += length;
            } else {
                start = Math.min(start, i);
                end = ++i;
            }
        }
        return start < end ? text.substring(start, end) : "";
    }

    private static int longestAt(String text, int start) {
        int longest = same(text, start);
        for (String row : ROWS) {
            longest = Math.max(longest, Math.max(along(row, text, start, 1), along(row, text, start, -1)));
        }
        return longest;
    }

    private static int same(String text, int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) {
            end++;
        }
        return end - start;
    }

    private static int along(String row, String text, int start, int step) {
        int longest = 0;
        for (int at = row.indexOf(text.charAt(start)); at >= 0; at = row.indexOf(text.charAt(start), at + 1)) {
            int length = 1;
            int next = at + step;
            while (start + length < text.length() && next >= 0 && next < row.length() && text.charAt(start + length) == row.charAt(next)) {
                length++;
                next += step;
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }
}
