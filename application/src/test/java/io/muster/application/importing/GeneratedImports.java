package io.muster.application.importing;

import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.SourceItem;
import io.muster.application.twin.InMemoryStore;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Field;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.CredentialRule;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.MembershipRule;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.importing.UnknownReference;
import io.muster.domain.testing.AccountBuilder;
import io.muster.domain.testing.RecordBuilder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;

/**
 * Stores, files and rules for properties. Ids, user names and e-mails are few, so that rows often meet an account or each
 * other; some are no e-mails, and some name what does not exist.
 */
final class GeneratedImports extends DomainContextBase {
    private static final List<String> USER_NAMES = List.of("ann", "bob", "cy", "dee");

    /** A store to import into, a file and the rules, which every scene gets anew. */
    record Case(List<AccountBuilder> accounts, List<SourceItem> file, StatedRules rules, CorrelationKey key) {
        ImportScene scene(int chunkSize) {
            ImportScene scene = new ImportScene(new InMemoryStore(), chunkSize);
            scene.files.recognise(new FileShape(FileType.of("fake", "fake"), ImportRules.DEFAULT, key, Set.of()));
            scene.given(Definition.role(new Name("viewer"), "Viewer", Permissions.NONE), ImportScene.team("ops"),
                Definition.bare(ReferenceKind.GROUP, new Name("Europe")));
            scene.given(accounts.toArray(AccountBuilder[]::new));
            return scene;
        }

        Case on(OnMatch onMatch) {
            return new Case(accounts, file, new StatedRules(onMatch, rules.memberships(), rules.unknownTeam(), rules.unknownGroup(),
                rules.unknownRole(), rules.directory(), rules.credentials()), key);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(accounts(), records().list().ofMaxSize(8), rules(), Arbitraries.of(CorrelationKey.class))
            .as((accounts, records, rules, key) ->
                new Case(accounts, ImportScene.rows(records.toArray(RecordBuilder[]::new)), rules, key));
    }

    private static Arbitrary<StatedRules> rules() {
        return Combinators.combine(Arbitraries.of(OnMatch.class), Arbitraries.of(MembershipRule.class),
            Arbitraries.of(UnknownReference.class), Arbitraries.of(UnknownReference.class), Arbitraries.of(CredentialRule.class))
            .as((onMatch, memberships, team, role, credentials) ->
                new StatedRules(onMatch, memberships, team, null, role, null, credentials));
    }

    /** Some accounts, each under its own user name, some with an e-mail that is theirs alone. */
    private static Arbitrary<List<AccountBuilder>> accounts() {
        Arbitrary<Boolean> mostly = Arbitraries.of(true, true, true, false);
        var details = Combinators.combine(mostly, mostly, names("viewer", "super-administrator"), names("ops"),
            Arbitraries.of("$fake$1", "$old$2").optional(0.5)).as(Tuple::of);
        return Arbitraries.maps(Arbitraries.of(USER_NAMES), details).ofMinSize(2).ofMaxSize(USER_NAMES.size()).map(chosen ->
            chosen.entrySet().stream().map(entry -> {
                AccountBuilder account = anAccount(entry.getKey()).with(Field.ENABLED, entry.getValue().get1().toString())
                    .withRoles(entry.getValue().get3()).inTeams(entry.getValue().get4());
                if (entry.getValue().get2()) {
                    account.withEmail(entry.getKey() + "@x");
                }
                entry.getValue().get5().ifPresent(account::withCredential);
                return account;
            }).toList());
    }

    private static Arbitrary<RecordBuilder> records() {
        Arbitrary<Optional<String>> ids = Arbitraries.of("ann", "bob", "unknown").optional(0.2);
        Arbitrary<Optional<String>> userNames =
            Arbitraries.of("ann", "Ann", "bob", "cy", "dee", "eve", "new", "newer", "ann@x", "new@x", "").optional(0.85);
        Arbitrary<Optional<String>> emails =
            Arbitraries.of("ann@x", "ANN@x", "bob@x", "cy@x", "new@x", "newer@x", "no address", "").optional(0.4);
        Arbitrary<Optional<String>> enabled = Arbitraries.of("true", "false", "").optional(0.2);
        Arbitrary<Optional<String>> nicknames = Arbitraries.of("Jo", "\ud83d\ude00", "").optional(0.3);
        var references = Combinators.combine(names("viewer", "Super-Administrator", "auditor").optional(0.15),
            names("Europe", "EUROPE", "nowhere").optional(0.1), names("OPS", "dev", "Dev").optional(0.3)).as(Tuple::of);
        return Combinators.combine(ids, userNames, emails, enabled, nicknames, references,
                Arbitraries.of("$fake$1", "$fake$2").optional(0.3))
            .as((id, userName, email, active, nickname, names, credential) -> {
                RecordBuilder record = aRecord();
                id.ifPresent(known -> record.withId(idOf(known)));
                userName.ifPresent(value -> record.with(Field.USER_NAME, value));
                email.ifPresent(record::withEmail);
                active.ifPresent(value -> record.with(Field.ENABLED, value));
                nickname.ifPresent(value -> record.with(Field.NICKNAME, value));
                names.get1().ifPresent(record::withRoles);
                names.get2().ifPresent(group -> record.with(Reference.MAIN_GROUP, group));
                names.get3().ifPresent(record::inTeams);
                credential.ifPresent(record::withCredential);
                return record;
            });
    }

    private static Arbitrary<String[]> names(String... names) {
        return Arbitraries.of(names).list().ofMaxSize(2).map(chosen -> chosen.toArray(String[]::new));
    }
}
