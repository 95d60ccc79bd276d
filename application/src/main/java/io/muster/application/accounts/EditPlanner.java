package io.muster.application.accounts;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.passwords.Names;
import io.muster.application.port.in.ManageAccounts.Edit;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.ObjectRule;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.CredentialRule;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.DirectoryAnswer;
import io.muster.domain.importing.DirectoryRule;
import io.muster.domain.importing.Facts;
import io.muster.domain.importing.ImportPlanner;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.ImportTerms;
import io.muster.domain.importing.Importer;
import io.muster.domain.importing.Matches;
import io.muster.domain.importing.MembershipRule;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.ReferenceCatalog;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.importing.SuperAdministrators;
import io.muster.domain.importing.UnknownReference;
import io.muster.domain.password.PasswordPolicy;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges an edit by hand by the rules of an import, so that there is one set of rules: what somebody states of an account is
 * a record that overwrites it, and the planner says whether it may. Names and addresses that are taken are the store's to
 * refuse.
 */
final class EditPlanner {
    private static final ImportRules RULES = new ImportRules(OnMatch.OVERWRITE, MembershipRule.RESTORE,
        UnknownReference.REJECT, UnknownReference.REJECT, UnknownReference.REJECT, DirectoryRule.IGNORE, CredentialRule.ACCEPT);

    /** Stands for whatever password will be set. */
    private static final Credential ANY = new Credential("$any$");

    private final Store store;
    private final Surroundings surroundings;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;
    private final Clock clock;

    EditPlanner(Store store, PasswordHashing hashing, PasswordPolicy policy, Clock clock) {
        this(store, Surroundings.of(store), hashing, policy, clock);
    }

    private EditPlanner(Store store, Surroundings surroundings, PasswordHashing hashing, PasswordPolicy policy, Clock clock) {
        this.store = store;
        this.surroundings = surroundings;
        this.hashing = hashing;
        this.policy = policy;
        this.clock = clock;
    }

    /** One for many accounts of a transaction, which looks up only once what they share; for one thread. */
    EditPlanner remembering() {
        return new EditPlanner(store, surroundings.remembered(), hashing, policy, clock);
    }

    /** @throws Refusal with every reason why there can be no such account */
    Account create(Caller caller, Connection connection, Edit edit, Instant now) {
        List<Problem> problems = checkPassword(connection, edit, edit.values());
        AccountRecord record = record(Optional.empty(), edit.values(), edit.references(), credential(edit, problems));
        Decision decision = planner(caller, connection, catalog(caller, record, Set.of()))
            .decide(record, new Facts(Matches.NONE, DirectoryAnswer.NOT_ASKED, Integer.MAX_VALUE));
        Decision.Create create = (Decision.Create) accepted(decision, problems);
        return create.changes().create(create.id(), connection.name(), now);
    }

    /** @return the account after the edit; itself where the edit changes nothing */
    Account edit(Caller caller, Account account, Edit edit, Instant now) {
        Connection connection = connection(caller, account);
        Map<Field, String> names = new EnumMap<>(Field.class);
        names.putAll(account.profile().values());
        names.putAll(edit.values());
        List<Problem> problems = checkPassword(connection, edit, names);
        Optional<Credential> credential = credential(edit, problems);
        boolean own = account.id().equals(caller.account());
        AccountRecord record = record(Optional.of(account.id()), edit.values(), edit.references(), own ? Optional.empty() : credential);
        Decision decision = accepted(judge(caller, connection, account, record), problems);
        Account edited = decision instanceof Decision.Update update ? update.changes().applyTo(account, now) : account;
        if (!own || credential.isEmpty()) {
            return edited;
        }
        // Everybody may change their own password by hand, though never by a file; a token that may do less than its owner
        // must not become its owner that way.
        if (!caller.authority().covers(catalog(caller, record, account.access().get(Reference.ROLES))
            .authorityHeld(account.access().get(Reference.ROLES)))) {
            throw Refusal.forbidden("this token may do less than you and cannot change your password");
        }
        return edited.withCredential(credential.get(), account.version().next(), now);
    }

    /** @throws Refusal where the caller may not: to delete takes what it takes to disable and to demote */
    void mayDelete(Caller caller, Account account) {
        accepted(judge(caller, connection(caller, account), account, record(Optional.of(account.id()), Map.of(Field.ENABLED, "false"),
            Map.of(Reference.ROLES, List.of()), Optional.empty())), List.of());
    }

    /** @throws Refusal where the caller may not: not their own by this way, nor that of who may do more, nor where a directory has it */
    void maySetPassword(Caller caller, Account account) {
        Connection connection = connection(caller, account);
        if (account.id().equals(caller.account())) {
            throw Refusal.forbidden("this is your own account; change its password as your own");
        }
        accepted(judge(caller, connection, account, record(Optional.of(account.id()), Map.of(), Map.of(), Optional.of(ANY))),
            inDirectory(connection).stream().toList());
    }

    private Decision judge(Caller caller, Connection connection, Account account, AccountRecord record) {
        int left = SuperAdministrators.isEnabledOne(account)
            ? store.accounts().lockEnabledSuperAdministrators(caller.tenant())
            : Integer.MAX_VALUE;
        Matches itself = new Matches(Optional.of(account), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return planner(caller, connection, catalog(caller, record, account.access().get(Reference.ROLES)))
            .decide(record, new Facts(itself, DirectoryAnswer.NOT_ASKED, left));
    }

    private ImportPlanner planner(Caller caller, Connection connection, ReferenceCatalog catalog) {
        Importer importer = new Importer(caller.account(), caller.authority(), Permission.ACCOUNTS_MANAGE);
        return new ImportPlanner(new ImportTerms(RULES, CorrelationKey.USER_NAME, ObjectRule.REPLACE, connection, importer, catalog),
            () -> AccountId.next(clock));
    }

    /** What exists of the names in the record, and the roles that the account holds. */
    private ReferenceCatalog catalog(Caller caller, AccountRecord record, Set<Name> rolesHeld) {
        List<Definition> existing = new ArrayList<>();
        for (ReferenceKind kind : ReferenceKind.values()) {
            Set<Name> names = new HashSet<>(kind == ReferenceKind.ROLE ? rolesHeld : Set.of());
            record.references().forEach((place, stated) -> {
                if (place.kind() == kind) {
                    names.addAll(stated);
                }
            });
            existing.addAll(surroundings.definitions(caller.tenant(), kind, names));
        }
        return new ReferenceCatalog(existing, List.of());
    }

    private Connection connection(Caller caller, Account account) {
        return surroundings.connection(caller.tenant(), account.connection()).orElseThrow();
    }

    private List<Problem> checkPassword(Connection connection, Edit edit, Map<Field, String> names) {
        return edit.password().flatMap(password -> inDirectory(connection).or(() -> policy.check(password.value(), Names.in(names))))
            .stream().toList();
    }

    private static Optional<Problem> inDirectory(Connection connection) {
        return connection.kind() == Connection.Kind.DIRECTORY
            ? Optional.of(new Problem(ProblemCode.FIELD_FORBIDDEN, PasswordPolicy.PATH,
                "the directory keeps the passwords of connection " + connection.name()))
            : Optional.empty();
    }

    /** Where the password is refused, the planner still says what else is wrong with setting one. */
    private Optional<Credential> credential(Edit edit, List<Problem> problems) {
        return edit.password().map(password -> problems.isEmpty() ? hashing.hash(password) : ANY);
    }

    /** @param more what is wrong beside the decision */
    private static Decision accepted(Decision decision, List<Problem> more) {
        List<Problem> problems = new ArrayList<>(decision instanceof Decision.Reject reject ? reject.reasons() : List.of());
        problems.addAll(more);
        if (!problems.isEmpty()) {
            throw Refusal.rejected(problems);
        }
        return decision;
    }

    private static AccountRecord record(Optional<AccountId> id, Map<Field, String> values,
                                        Map<Reference, List<Name>> references, Optional<Credential> credential) {
        return new AccountRecord(new RowNumber(1), id, values, references, credential, Optional.empty(), List.of());
    }
}
