package io.muster.adapters.persistence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that this module says to a database changes or removes an entry of the audit trail. */
class AuditIsOnlyAddedToTest {
    private static final String ENTRIES = "\\s+(only\\s+|table\\s+)*\"?audit_entry\\b";
    /** SQL that changes rows, a table's name as a constant for helpers that change any table, an entity over the table. */
    private static final Pattern CHANGES = Pattern.compile("(?i)(update|delete\\s+from|truncate|merge\\s+into|replace\\s+into)" + ENTRIES
        + "|\"audit_entry\"");

    @Test
    void no_source_says_so() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/main/resources")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).forEach(sources::add);
            }
        }

        assertThat(sources).anyMatch(file -> file.endsWith("StoredAuditTrail.java")).anyMatch(file -> file.endsWith("V10__audit.sql"))
            .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(CHANGES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set actor = ?", "DELETE FROM\n audit_entry", "truncate table audit_entry",
        "sql.remove(\"audit_entry\", keys)", "@Table(name = \"audit_entry\")"})
    void would_be_found(String text) {
        assertThat(text).containsPattern(CHANGES);
    }
}
