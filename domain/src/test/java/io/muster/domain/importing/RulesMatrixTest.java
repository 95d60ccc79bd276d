package io.muster.domain.importing;

import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Stream;

import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

/** What each rule does with each place of an account, where the record's column is missing, blank or has a value. */
class RulesMatrixTest {
    private static final Account BEFORE = anAccount("jdoe").with(Field.NICKNAME, "Jo").withRoles("viewer").inGroups("Europe")
        .with(Reference.MAIN_GROUP, "Europe").inTeams("EMEA").build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        onMatch   | memberships | place     | missing | blank   | value
        SKIP      | RESTORE     | nickname  | kept    | kept    | kept
        SKIP      | RESTORE     | roles     | kept    | kept    | kept
        SKIP      | RESTORE     | mainGroup | kept    | kept    | kept
        SKIP      | RESTORE     | groups    | kept    | kept    | kept
        SKIP      | RESTORE     | teams     | kept    | kept    | kept
        SKIP      | OMIT        | nickname  | kept    | kept    | kept
        SKIP      | OMIT        | roles     | kept    | kept    | kept
        SKIP      | OMIT        | mainGroup | kept    | kept    | kept
        SKIP      | OMIT        | groups    | kept    | kept    | kept
        SKIP      | OMIT        | teams     | kept    | kept    | kept
        UPDATE    | RESTORE     | nickname  | kept    | kept    | set
        UPDATE    | RESTORE     | roles     | kept    | kept    | set
        UPDATE    | RESTORE     | mainGroup | kept    | kept    | set
        UPDATE    | RESTORE     | groups    | kept    | kept    | set
        UPDATE    | RESTORE     | teams     | kept    | cleared | set
        UPDATE    | OMIT        | nickname  | kept    | kept    | set
        UPDATE    | OMIT        | roles     | kept    | kept    | set
        UPDATE    | OMIT        | mainGroup | kept    | kept    | set
        UPDATE    | OMIT        | groups    | kept    | kept    | set
        UPDATE    | OMIT        | teams     | kept    | kept    | kept
        OVERWRITE | RESTORE     | nickname  | kept    | cleared | set
        OVERWRITE | RESTORE     | roles     | kept    | cleared | set
        OVERWRITE | RESTORE     | mainGroup | kept    | cleared | set
        OVERWRITE | RESTORE     | groups    | kept    | cleared | set
        OVERWRITE | RESTORE     | teams     | kept    | cleared | set
        OVERWRITE | OMIT        | nickname  | kept    | cleared | set
        OVERWRITE | OMIT        | roles     | kept    | cleared | set
        OVERWRITE | OMIT        | mainGroup | kept    | cleared | set
        OVERWRITE | OMIT        | groups    | kept    | cleared | set
        OVERWRITE | OMIT        | teams     | cleared | cleared | cleared
        """)
    void decides_what_becomes_of_each_place(OnMatch onMatch, MembershipRule memberships, String place, String missing,
                                            String blank, String value) {
        Scene scene = anImport().onMatch(onMatch).memberships(memberships).meeting(List.of(BEFORE));

        assertThat(fate(scene, aRecord("jdoe"), place)).as("missing").isEqualTo(missing);
        assertThat(fate(scene, stating(place), place)).as("blank").isEqualTo(blank);
        assertThat(fate(scene, stating(place, valueOf(place)), place)).as("value").isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        memberships | place     | missing | blank | value
        RESTORE     | nickname  | none    | none  | set
        RESTORE     | roles     | none    | none  | set
        RESTORE     | mainGroup | none    | none  | set
        RESTORE     | groups    | none    | none  | set
        RESTORE     | teams     | none    | none  | set
        OMIT        | nickname  | none    | none  | set
        OMIT        | roles     | none    | none  | set
        OMIT        | mainGroup | none    | none  | set
        OMIT        | groups    | none    | none  | set
        OMIT        | teams     | none    | none  | none
        """)
    void decides_what_a_new_account_gets(MembershipRule memberships, String place, String missing, String blank, String value) {
        for (OnMatch onMatch : OnMatch.values()) {
            Scene scene = anImport().onMatch(onMatch).memberships(memberships);

            assertThat(given(scene, aRecord("jdoe"), place)).as("%s missing", onMatch).isEqualTo(missing);
            assertThat(given(scene, stating(place), place)).as("%s blank", onMatch).isEqualTo(blank);
            assertThat(given(scene, stating(place, valueOf(place)), place)).as("%s value", onMatch).isEqualTo(value);
        }
    }

    private static String fate(Scene scene, RecordBuilder record, String place) {
        Decision decision = scene.decide(record);
        Account after = decision instanceof Decision.Update update ? update.changes().applyTo(BEFORE, THEN) : BEFORE;
        List<String> names = content(after, place);
        if (names.equals(content(BEFORE, place))) {
            return "kept";
        }
        return names.isEmpty() ? "cleared" : names.equals(List.of(valueOf(place))) ? "set" : names.toString();
    }

    private static String given(Scene scene, RecordBuilder record, String place) {
        Account made = Decided.changes(scene.decide(record)).create(Scene.NEW_ID, new Name("local"), THEN);
        List<String> names = content(made, place);
        return names.isEmpty() ? "none" : names.equals(List.of(valueOf(place))) ? "set" : names.toString();
    }

    private static RecordBuilder stating(String place, String... names) {
        return place.equals("nickname")
            ? aRecord("jdoe").with(Field.NICKNAME, String.join("", names))
            : aRecord("jdoe").with(reference(place), names);
    }

    private static List<String> content(Account account, String place) {
        return place.equals("nickname")
            ? account.profile().get(Field.NICKNAME).stream().toList()
            : account.access().get(reference(place)).stream().map(Name::value).toList();
    }

    private static String valueOf(String place) {
        return switch (place) {
            case "nickname" -> "Johnny";
            case "roles" -> "editor";
            case "teams" -> "Ops";
            default -> "France";
        };
    }

    private static Reference reference(String label) {
        return Stream.of(Reference.values()).filter(place -> place.label().equals(label)).findFirst().orElseThrow();
    }
}
