package io.muster.domain.importing;

import io.muster.domain.access.Authority;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Scope;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Field;
import io.muster.domain.testing.AccountBuilder;
import io.muster.domain.testing.RecordBuilder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An import and the world that it meets: {@code anImport().onMatch(UPDATE).meeting(anAccount("jdoe")).decide(aRecord("jdoe"))}.
 * Unless told otherwise a super administrator imports into {@code local} by the default rules; who has what a record claims
 * is found among the accounts; there are two enabled super administrators, the roles {@code viewer} (labelled Viewer),
 * {@code editor} and {@code super-administrator}, the groups Europe and France, the teams EMEA and Ops.
 */
final class Scene {
    /** The id of every new account whose record has none. */
    static final AccountId NEW_ID = new AccountId(new UUID(7, 7));
    static final AccountId IMPORTER = AccountBuilder.idOf("importer");

    private final List<Account> accounts = new ArrayList<>();
    private final List<Definition> existing = new ArrayList<>(List.of(SuperAdministrator.definition(),
        role("viewer", "Viewer", "accounts:view"), role("editor", "Editor", "accounts:view", "accounts:manage"),
        group("Europe"), group("France"), team("EMEA"), team("Ops")));
    private final List<Definition> fromFile = new ArrayList<>();
    private StatedRules stated = StatedRules.NONE;
    private CorrelationKey key = CorrelationKey.USER_NAME;
    private Connection connection = Connection.local();
    private Importer importer = new Importer(IMPORTER, Permissions.ALL);
    private boolean idTaken;
    private Optional<RowNumber> earlierRow = Optional.empty();
    private Optional<RowNumber> earlierEmail = Optional.empty();
    private DirectoryAnswer answer = DirectoryAnswer.NOT_ASKED;
    private int superAdministratorsLeft = 2;

    static Scene anImport() {
        return new Scene();
    }

    static Definition role(String code, String label, String... permissions) {
        return Definition.role(new Name(code), label, Permissions.of(Stream.of(permissions).map(Permission::new).toList()));
    }

    static Definition group(String name) {
        return Definition.group(new Name(name), null, Optional.empty());
    }

    static Definition team(String name) {
        return Definition.team(new Name(name), Optional.empty());
    }

    Scene onMatch(OnMatch choice) {
        stated = new StatedRules(choice, stated.memberships(), stated.unknownTeam(), stated.unknownGroup(), stated.unknownRole(),
            stated.directory(), stated.credentials());
        return this;
    }

    Scene memberships(MembershipRule choice) {
        stated = new StatedRules(stated.onMatch(), choice, stated.unknownTeam(), stated.unknownGroup(), stated.unknownRole(),
            stated.directory(), stated.credentials());
        return this;
    }

    Scene unknown(ReferenceKind kind, UnknownReference choice) {
        stated = new StatedRules(stated.onMatch(), stated.memberships(),
            kind == ReferenceKind.TEAM ? choice : stated.unknownTeam(),
            kind == ReferenceKind.GROUP ? choice : stated.unknownGroup(),
            kind == ReferenceKind.ROLE ? choice : stated.unknownRole(), stated.directory(), stated.credentials());
        return this;
    }

    Scene credentials(CredentialRule choice) {
        stated = new StatedRules(stated.onMatch(), stated.memberships(), stated.unknownTeam(), stated.unknownGroup(),
            stated.unknownRole(), stated.directory(), choice);
        return this;
    }

    Scene keyedBy(CorrelationKey choice) {
        key = choice;
        return this;
    }

    Scene intoADirectory() {
        DirectorySettings settings = new DirectorySettings("ldap://dc1", false, "dc=test", Optional.empty(), Optional.empty(), null,
            Optional.empty(), Optional.empty());
        connection = new Connection(new Name("corp"), Connection.Kind.DIRECTORY, true, Optional.of(settings));
        return this;
    }

    Scene ignoringTheDirectory() {
        stated = new StatedRules(stated.onMatch(), stated.memberships(), stated.unknownTeam(), stated.unknownGroup(),
            stated.unknownRole(), DirectoryRule.IGNORE, stated.credentials());
        return this;
    }

    Scene by(AccountId account) {
        importer = new Importer(account, importer.authority(), importer.by());
        return this;
    }

    Scene bySomeoneWith(String... permissions) {
        importer = new Importer(importer.account(), Permissions.of(
            Stream.concat(Stream.of("accounts:import"), Stream.of(permissions)).map(Permission::new).toList()));
        return this;
    }

    /** Somebody who may import into some groups and those below, as far as these are told. */
    Scene bySomeoneLimitedTo(String... groups) {
        importer = new Importer(importer.account(), new Authority(Permissions.NONE,
            Map.of(Permission.ACCOUNTS_IMPORT, Scope.of(Stream.of(groups).map(Name::new).toList()))), Permission.ACCOUNTS_IMPORT);
        return this;
    }

    Importer importer() {
        return importer;
    }

    Scene meeting(AccountBuilder... builders) {
        return meeting(Stream.of(builders).map(AccountBuilder::build).toList());
    }

    Scene meeting(Collection<Account> more) {
        accounts.addAll(more);
        return this;
    }

    Scene knowing(Definition... definitions) {
        existing.addAll(List.of(definitions));
        return this;
    }

    Scene withFileDefining(Definition... definitions) {
        fromFile.addAll(List.of(definitions));
        return this;
    }

    Scene whereTheIdIsTaken() {
        idTaken = true;
        return this;
    }

    Scene afterRowOfTheSameAccount(int row) {
        earlierRow = Optional.of(new RowNumber(row));
        return this;
    }

    Scene afterRowOfTheSameEmail(int row) {
        earlierEmail = Optional.of(new RowNumber(row));
        return this;
    }

    Scene whereTheDirectorySays(DirectoryVerdict verdict) {
        return whereTheDirectorySays(new DirectoryAnswer(verdict, Optional.empty(),
            Optional.of("renamed").filter(any -> verdict == DirectoryVerdict.RENAMED), List.of()));
    }

    Scene whereTheDirectorySays(DirectoryAnswer given) {
        answer = given;
        return this;
    }

    Scene leaving(int superAdministrators) {
        superAdministratorsLeft = superAdministrators;
        return this;
    }

    Decision decide(RecordBuilder record) {
        return decide(record.build());
    }

    Decision decide(AccountRecord record) {
        ImportTerms terms = new ImportTerms(stated.over(ImportRules.DEFAULT), key, ObjectRule.REPLACE, connection, importer,
            new ReferenceCatalog(existing, fromFile));
        return new ImportPlanner(terms, () -> NEW_ID).decide(record, new Facts(matches(record), answer, superAdministratorsLeft));
    }

    Matches matches(AccountRecord record) {
        return new Matches(find(account -> record.id().equals(Optional.of(account.id()))), idTaken,
            find(account -> record.key(Field.USER_NAME).equals(Optional.of(account.profile().userName().key()))),
            find(account -> account.profile().email().filter(email -> record.key(Field.EMAIL).equals(Optional.of(email.key())))
                .isPresent()),
            earlierRow, earlierEmail);
    }

    private Optional<Account> find(Predicate<Account> wanted) {
        return accounts.stream().filter(wanted).findFirst();
    }
}
