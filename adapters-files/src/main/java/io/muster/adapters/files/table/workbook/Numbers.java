package io.muster.adapters.files.table.workbook;

/** Whole numbers in attributes and cells, where a file may say anything. */
final class Numbers {
    private Numbers() {
    }

    /** @param otherwise for what is no number from 0 to 999,999,999 */
    static int whole(String text, int otherwise) {
        if (text.isEmpty() || text.length() > 9) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
