package io.muster.example.ldif;

import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.account.Profile;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.testing.AccountBuilder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

class LdifRoundTripTest {
    private static final List<Field> CARRIED = List.of(Field.USER_NAME, Field.DISPLAY_NAME, Field.GIVEN_NAME, Field.FAMILY_NAME,
        Field.EMAIL, Field.PHONE, Field.LOCALE);
    private static final List<String> PIECES = List.of(" ", "  ", ":", "<", "#", "-", ",", "=", "+", "\"", "\\", ";", "a", "Bc",
        "dn: x", "é", "e\u0301", "😀", "👩‍👩‍👧", "مرحبا", "\u202E", "\u2028", "\uFEFF", "\u00A0", " ".repeat(90),
        "x".repeat(80), "😀".repeat(40));
    private static final List<String> NAMES = PIECES.stream()
        .filter(piece -> !piece.isBlank() && piece.length() < 20 && !piece.matches("(?s).*\\p{Cf}.*|\u2028")).toList();
    private static final List<String> BREAKS = List.of("\n", "\r\n", "\n ", "\n\n", "\t");

    private static String text(Random random, List<String> pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static Account account(int number, Random random) {
        List<String> pieces = new ArrayList<>(PIECES);
        pieces.addAll(BREAKS);
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : CARRIED) {
            String text = text(random, pieces);
            if (random.nextBoolean() && !text.isBlank() && text.length() <= field.maxLength()) {
                fields.put(field, text);
            }
        }
        fields.put(Field.USER_NAME, text(random, NAMES) + number);
        AccountBuilder account = anAccount();
        if (random.nextBoolean()) {
            account.inGroups("x " + text(random, NAMES), "X\u00df" + number, "a", "a  b", "a b");
        }
        Account built = account.build();
        return new Account(built.id(), built.version(), built.connection(), Profile.stored(fields), built.access(), built.credential(),
            built.activity());
    }

    @Property(tries = 500)
    void what_it_carries_comes_back_as_it_went(@ForAll long seed) {
        Random random = new Random(seed);
        List<Account> accounts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            accounts.add(account(i, random));
        }

        List<AccountRecord> records = Ldif.records(Ldif.export(accounts).text());

        assertThat(records).hasSameSizeAs(accounts);
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            AccountRecord record = records.get(i);
            assertThat(record.problems()).isEmpty();
            for (Field field : CARRIED) {
                assertThat(Optional.ofNullable(record.fields().get(field))).as(field.label()).isEqualTo(account.profile().get(field));
            }
            List<String> groups = record.references().getOrDefault(Reference.GROUPS, List.of()).stream().map(Name::value).toList();
            assertThat(new HashSet<>(groups)).isEqualTo(
                new HashSet<>(account.access().get(Reference.GROUPS).stream().map(Name::value).toList()));
        }
    }

    @Test
    void an_export_is_what_a_directory_takes() {
        Account account = anAccount("jdoe").with(Field.DISPLAY_NAME, "Jo Doe").with(Field.FAMILY_NAME, "Doe").inGroups("Ops").build();

        assertThat(Ldif.export(List.of(account)).text()).isEqualTo("""
            version: 1
            dn: uid=jdoe,ou=people
            objectClass: top
            objectClass: person
            objectClass: organizationalPerson
            objectClass: inetOrgPerson
            uid: jdoe
            cn: Jo Doe
            displayName: Jo Doe
            sn: Doe
            ou: Ops

            """);
    }

    @Test
    void lines_are_short_and_of_ascii_only() {
        Account account = anAccount("jdoe").with(Field.DISPLAY_NAME, "é" + "x".repeat(200))
            .with(Field.GIVEN_NAME, "x ".repeat(70) + "x").build();

        assertThat(Ldif.export(List.of(account)).text().lines()).allSatisfy(line -> assertThat(line).matches("[ -~]{0,76}"));
    }

    @Test
    void no_hash_is_written_even_where_that_is_asked_for() {
        Account account = anAccount("jdoe").withCredential("$pbkdf2-sha1$i=10000,l=20$sBaGqDLnTykFGQ$6R53UEz8LiA/yIyaWf0HAbc9zQ4").build();

        assertThat(Ldif.export(List.of(account)).text()).doesNotContainIgnoringCase("password").doesNotContain("pbkdf2");
    }

    @Test
    void tells_what_a_directory_will_miss() {
        List<Account> accounts = List.of(anAccount("a").disabled().build(), anAccount("b").build(),
            anAccount("c").with(Field.FAMILY_NAME, "C").build());

        assertThat(Ldif.export(accounts).losses()).containsExactlyInAnyOrder(
            new Loss("familyName", "is missing; directories refuse an entry without sn", 2, "a"),
            new Loss("enabled", "is false, for which there is no attribute; elsewhere the account could be used", 1, "a"));
    }
}
