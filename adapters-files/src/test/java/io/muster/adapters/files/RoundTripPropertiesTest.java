package io.muster.adapters.files;

import io.muster.application.files.FileType;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.AccountSink;
import io.muster.domain.access.Access;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.account.Profile;
import io.muster.domain.importing.AccountRecord;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** import(export(x)) is x. */
class RoundTripPropertiesTest {
    @Property(tries = 300)
    void accounts_come_back_from_an_archive_as_they_went_in(@ForAll long seed) {
        List<Account> accounts = new Anything(seed).accounts();

        List<AccountRecord> records = Files.records(Files.export("accounts", true, accounts, List.of()));

        assertThat(records).hasSameSizeAs(accounts);
        for (int i = 0; i < accounts.size(); i++) {
            assertThat(records.get(i).row().value()).isEqualTo(i + 1);
            assertThat(records.get(i).problems()).isEmpty();
            assertThat(restored(records.get(i), accounts.get(i))).isEqualTo(accounts.get(i));
            assertThat(records.get(i).fields()).as("all that can be cleared is carried").hasSize(Field.values().length);
        }
    }

    /** What the record says; of the account only what no file carries. */
    private static Account restored(AccountRecord record, Account original) {
        return new Account(record.id().orElseThrow(), original.version(), original.connection(), Profile.of(record.fields()),
            Access.of(record.references()), record.credential(), record.activity().orElseThrow());
    }

    @Property(tries = 100)
    void the_same_accounts_give_the_same_bytes(@ForAll long seed) {
        assertThat(Files.export("accounts", true, new Anything(seed).accounts(), List.of()))
            .isEqualTo(Files.export("accounts", true, new Anything(seed).accounts(), List.of()));
    }

    @Property(tries = 300)
    void accounts_come_back_from_users_and_groups_as_far_as_that_has_room_for_them(@ForAll long seed) {
        List<Account> accounts = new Anything(seed).accounts();

        List<AccountRecord> records = Files.records(Files.export("users-and-groups", true, accounts, List.of()));

        assertThat(records).hasSameSizeAs(accounts);
        for (int i = 0; i < accounts.size(); i++) {
            AccountRecord record = records.get(i);
            Account account = accounts.get(i);
            assertThat(record.problems()).isEmpty();
            for (Field field : List.of(Field.USER_NAME, Field.DISPLAY_NAME, Field.EMAIL)) {
                assertThat(record.value(field)).isEqualTo(account.profile().get(field));
            }
            assertThat(record.credential()).isEqualTo(account.credential());
            Set<Name> groups = new HashSet<>(account.access().get(Reference.MAIN_GROUP));
            groups.addAll(account.access().get(Reference.GROUPS));
            assertThat(new HashSet<>(record.references().get(Reference.GROUPS))).isEqualTo(groups);
        }
    }

    @Property(tries = 300)
    void accounts_come_back_from_auth0_users_as_far_as_that_has_room_for_them(@ForAll long seed, @ForAll boolean lines) {
        List<Account> accounts = new Anything(seed).accounts();

        List<AccountRecord> records = Files.records(
            Files.export("auth0-users", lines ? "ndjson" : "json", true, accounts, List.of()));

        assertThat(records).hasSameSizeAs(accounts);
        for (int i = 0; i < accounts.size(); i++) {
            Profile profile = accounts.get(i).profile();
            assertThat(records.get(i).problems()).isEmpty();
            assertThat(records.get(i).credential()).isEqualTo(accounts.get(i).credential());
            for (Field field : List.of(Field.USER_NAME, Field.DISPLAY_NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NICKNAME,
                Field.EMAIL, Field.EMAIL_VERIFIED, Field.PHONE, Field.PICTURE, Field.ENABLED, Field.USER_METADATA, Field.APP_METADATA,
                Field.EXTERNAL_ID)) {
                assertThat(records.get(i).value(field)).as(field.label()).isEqualTo(profile.get(field));
            }
        }
    }

    @Property(tries = 300)
    void accounts_come_back_from_tables_as_far_as_those_have_room_for_them(@ForAll long seed, @ForAll boolean administrators,
                                                                           @ForAll boolean workbook) {
        List<Account> accounts = new Anything(seed).accounts();
        List<Field> fields = administrators ? List.of(Field.DISPLAY_NAME, Field.EMAIL, Field.PHONE, Field.ENABLED)
            : List.of(Field.USER_NAME, Field.EMAIL, Field.PICTURE, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.PHONE, Field.TIMEZONE,
            Field.LOCALE, Field.ENABLED);
        List<Reference> places = administrators ? List.of(Reference.values()) : List.of(Reference.ROLES, Reference.GROUPS);

        Files.Export export = Files.exported(administrators ? "administrators" : "akeneo-users", workbook ? "xlsx" : "csv",
            accounts);
        List<AccountRecord> records = Files.records(export.file());

        assertThat(records).hasSameSizeAs(accounts);
        long lost = 0;
        for (int i = 0; i < accounts.size(); i++) {
            for (Field field : fields) {
                assertThat(records.get(i).value(field)).as(field.label())
                    .isEqualTo(accounts.get(i).profile().get(field).filter(text -> !text.isBlank()));
            }
            for (Reference place : places) {
                Set<Name> names = accounts.get(i).access().get(place);
                boolean fits = place.single() || names.stream().noneMatch(name -> name.value().contains(","));
                lost += fits ? 0 : 1;
                assertThat(new HashSet<>(records.get(i).references().getOrDefault(place, List.of()))).as(place.label())
                    .isEqualTo(fits ? new HashSet<>(names) : Set.of());
            }
        }
        assertThat(export.losses().stream().filter(loss -> !loss.path().equals("email")).mapToLong(AccountSink.Loss::count).sum())
            .isEqualTo(lost);
    }

    @Property(tries = 300)
    void accounts_come_back_from_files_of_any_shape(@ForAll long seed, @ForAll("formats") String format) {
        List<Account> accounts = new Anything(seed).accounts();

        Files.Export export = Files.exported("custom", format, accounts);
        List<SourceItem> items = Files.items(export.file(), FileType.of(format, "custom"));

        assertThat(items).hasSameSizeAs(accounts);
        long lost = 0;
        for (int i = 0; i < accounts.size(); i++) {
            AccountRecord record = ((SourceItem.Row) items.get(i)).record();
            Account account = accounts.get(i);
            lost += format.endsWith("json") ? 0 : lists().filter(place -> !fits(account, place)).count();
            assertThat(record.problems()).isEmpty();
            assertThat(record.activity()).contains(account.activity());
            assertThat(record.fields()).hasSize(Field.values().length);
            for (Field field : Field.values()) {
                boolean tooLong = format.equals("xlsx") && account.profile().get(field).orElse("").length() > 32_767;
                lost += tooLong ? 1 : 0;
                assertThat(record.value(field)).as(field.label()).isEqualTo(account.profile().get(field)
                    .filter(text -> !text.isBlank() && !tooLong));
            }
            for (Reference place : Reference.values()) {
                boolean kept = format.endsWith("json") || place.single() || fits(account, place);
                assertThat(new HashSet<>(record.references().get(place))).as(place.label())
                    .isEqualTo(kept ? new HashSet<>(account.access().get(place)) : Set.of());
            }
        }
        assertThat(export.losses().stream().mapToLong(AccountSink.Loss::count).sum()).isEqualTo(lost);
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.of("csv", "xlsx", "json", "ndjson");
    }

    private static Stream<Reference> lists() {
        return Stream.of(Reference.values()).filter(place -> !place.single());
    }

    private static boolean fits(Account account, Reference place) {
        return account.access().get(place).stream().noneMatch(name -> name.value().contains(","));
    }

    @Property(tries = 200)
    void roles_and_groups_come_back_from_tables(@ForAll long seed, @ForAll boolean workbook) {
        String format = workbook ? "xlsx" : "csv";
        List<Definition> roles = new Anything(seed).roles();
        List<Definition> groups = new Anything(seed).groups();

        assertThat(restored(Files.listed("akeneo-roles", format, roles))).isEqualTo(roles);
        assertThat(restored(Files.listed("akeneo-groups", format, groups))).isEqualTo(groups);
    }

    private static List<Definition> restored(Files.Export export) {
        assertThat(export.losses()).isEmpty();
        return Files.items(export.file()).stream().map(item -> ((SourceItem.DefinedRow) item).record())
            .map(record -> new Definition(record.kind(), record.name().orElseThrow(), record.label().orElse(null),
                record.permissions().orElse(Permissions.NONE), Optional.empty())).toList();
    }

    @Property(tries = 50)
    void without_credentials_no_file_holds_a_hash(@ForAll long seed) {
        List<Account> accounts = new Anything(seed).accounts();

        for (String layout : List.of("accounts", "users-and-groups", "auth0-users")) {
            assertThat(Files.records(Files.export(layout, false, accounts, List.of())))
                .allMatch(record -> record.credential().isEmpty());
        }
    }
}
