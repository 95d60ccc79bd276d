package io.muster.example.ldif;

import io.muster.adapters.files.layout.Inspection;
import io.muster.adapters.files.layout.Layout;
import io.muster.application.files.FileType;
import io.muster.application.files.LayoutDescription;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** People as entries of LDIF (RFC 2849), of the object class inetOrgPerson (RFC 2798). */
final class LdifLayout {
    static final String NAME = "ldif";
    private static final String FORMAT = "ldif";
    private static final Pattern BEGINNING = Pattern.compile("(?i)(version: *1 *|dn:.*)");
    private static final ImportRules DEFAULTS =
        new StatedRules(OnMatch.UPDATE, null, null, null, null, null, null).over(ImportRules.DEFAULT);

    /** The layout, in and out. */
    static final Layout LAYOUT = new Layout(
        new LayoutDescription(NAME, "People (LDIF, inetOrgPerson)", List.of(FORMAT), List.of(FORMAT), DEFAULTS),
        CorrelationKey.USER_NAME, Set.of(),
        new Layout.Reading("text that begins with version: 1 or dn:", LdifLayout::typeOf, Layout.Reading.UNCHECKED,
            (content, type) -> new LdifRecords(content), LdifRepair::write),
        new Layout.Writing(Set.of(), (out, shape) -> new LdifExport(out), LdifTemplate::write));

    private LdifLayout() {
    }

    private static Optional<FileType> typeOf(Inspection file) throws IOException {
        if ("vVdD#".indexOf(file.head().character()) < 0) {
            return Optional.empty();
        }
        try (LdifText text = new LdifText(file.content())) {
            return text.firstLine().filter(line -> BEGINNING.matcher(line).matches()).map(line -> file.as(FORMAT, NAME));
        } catch (CharConversionException e) {
            return Optional.empty();
        }
    }
}
