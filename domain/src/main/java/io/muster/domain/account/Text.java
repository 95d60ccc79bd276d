package io.muster.domain.account;

/** What holds for every text that Muster stores in a line of its own. */
public final class Text {
    private Text() {
    }

    /** @throws IllegalArgumentException where the text is blank, longer than the limit or cannot be stored */
    public static void require(String text, int maxLength) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("must not be blank");
        }
        if (text.length() > maxLength) {
            throw new IllegalArgumentException("is " + text.length() + " characters long; at most " + maxLength + " are allowed");
        }
        if (isPrintableAscii(text)) {
            return;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("holds a control character");
        }
        if (hasHalfCharacter(text)) {
            throw new IllegalArgumentException("holds half of a character");
        }
    }

    /** Nothing can be wrong with such a text, and most texts are: every field of every record is looked at, so it pays. */
    private static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /**
     * What holds besides for a text that tells accounts apart: nothing in it is invisible or turns the direction of what
     * follows, so that two names which look the same cannot differ by that; and its normal form has the same limit.
     *
     * @throws IllegalArgumentException as {@link #require}, and where the text holds format characters (Unicode category
     *     Cf, such as the bidirectional overrides and the zero-width joiner) or line and paragraph separators
     */
    static void requireIdentifying(String text, int maxLength) {
        require(text, maxLength);
        if (isPrintableAscii(text)) {
            return;
        }
        if (text.codePoints().anyMatch(Text::isInvisible)) {
            throw new IllegalArgumentException("holds an invisible character");
        }
        requireKey(text, maxLength);
    }

    /** @throws IllegalArgumentException where the text's normal form is empty or longer than the limit */
    public static void requireKey(String text, int maxLength) {
        int length = NormalForm.of(text).length();
        if (length == 0) {
            throw new IllegalArgumentException("must not be blank");
        }
        if (length > maxLength) {
            throw new IllegalArgumentException("is " + length + " characters long in its plain spelling; at most " + maxLength
                + " are allowed");
        }
    }

    /** Whether one half of a surrogate pair stands alone: no encoding can hold it, and stores would keep a question mark. */
    public static boolean hasHalfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
