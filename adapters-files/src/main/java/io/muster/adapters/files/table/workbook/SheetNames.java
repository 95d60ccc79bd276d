package io.muster.adapters.files.table.workbook;

import java.util.regex.Pattern;

/** The names of the sheets that are written, as Excel takes them: at most 31 characters, and none that a formula has a use for. */
record SheetNames(String table) {
    static final String EXPLANATIONS = "Explanations";
    static final String CHOICES = "Choices";
    private static final int LONGEST = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}\\p{Cs}]");

    static SheetNames of(String wanted) {
        String clean = FORBIDDEN.matcher(wanted).replaceAll(" ").strip().replaceAll("^'+|'+$", "").strip();
        String cut = clean.length() > LONGEST ? clean.substring(0, LONGEST - 1).strip() : clean;
        boolean taken = cut.isEmpty() || cut.equalsIgnoreCase(EXPLANATIONS) || cut.equalsIgnoreCase(CHOICES)
            || cut.equalsIgnoreCase("History");
        return new SheetNames(taken ? (cut + " table").strip() : cut);
    }
}
