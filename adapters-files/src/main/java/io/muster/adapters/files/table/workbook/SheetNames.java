package io.muster.adapters.files.table.workbook;

import org.apache.poi.ss.util.WorkbookUtil;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the sheets that are written are called. */
final class SheetNames {
    static final String EXPLANATIONS = "Explanations";
    static final String CHOICES = "Choices";
    /** Those of the other sheets, and one that Excel keeps for itself. */
    private static final Set<String> TAKEN = Set.of("", "explanations", "choices", "history");
    /** The library writes names between apostrophes, and does not double those inside. */
    private static final Pattern FORBIDDEN = Pattern.compile("['\\p{Cntrl}\\p{Cs}]");

    private SheetNames() {
    }

    /** A name like the wanted one that Excel takes: short, of another sheet's, and without what formulas have a use for. */
    static String safe(String wanted) {
        String name = WorkbookUtil.createSafeSheetName(FORBIDDEN.matcher(wanted).replaceAll(" ").strip() + " ", ' ').strip();
        return TAKEN.contains(name.toLowerCase(Locale.ROOT)) ? (name + " table").strip() : name;
    }
}
