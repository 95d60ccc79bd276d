package io.muster.application.accounts;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageAccounts.Edit;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.AttributeRule;
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
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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

    private final Store store;
    private final PasswordHashing hashing;
    private final Clock clock;

    EditPlanner(Store store, PasswordHashing hashing, Clock clock) {
        this.store = store;
        this.hashing = hashing;
        this.clock = clock;
    }

    /** @throws Refusal with every reason why there can be no such account */
    Account create(Caller caller, Connection connection, Edit edit, Instant now) {
        AccountRecord record = record(Optional.empty(), edit.values(), edit.references(), credential(connection, edit));
        Decision decision = planner(caller, connection, catalog(caller, record, Set.of()))
            .decide(record, new Facts(Matches.NONE, DirectoryAnswer.NOT_ASKED, Integer.MAX_VALUE));
        Decision.Create create = (Decision.Create) accepted(decision);
        return create.changes().create(create.id(), connection.name(), now);
    }

    /** @return the account after the edit; itself where the edit changes nothing */
    Account edit(Caller caller, Account account, Edit edit, Instant now) {
        Connection connection = connection(caller, account);
        Optional<Credential> credential = credential(connection, edit);
        boolean own = account.id().equals(caller.account());
        AccountRecord record = record(Optional.of(account.id()), edit.values(), edit.references(), own ? Optional.empty() : credential);
        Decision decision = accepted(judge(caller, connection, account, record));
        Account edited = decision instanceof Decision.Update update ? update.changes().applyTo(account, now) : account;
        if (!own || credential.isEmpty()) {
            return edited;
        }
        // Everybody may change their own password by hand, though never by a file; a token that may do less than its owner
        // must not become its owner that way.
        if (!caller.permissions().covers(catalog(caller, record, account.access().get(Reference.ROLES))
            .permissionsHeld(account.access().get(Reference.ROLES)))) {
            throw Refusal.forbidden("this token may do less than you and cannot change your password");
        }
        return edited.withCredential(credential.get(), account.version().next(), now);
    }

    /** @throws Refusal where the caller may not: to delete takes what it takes to disable and to demote */
    void mayDelete(Caller caller, Account account) {
        accepted(judge(caller, connection(caller, account), account, record(Optional.of(account.id()), Map.of(Field.ENABLED, "false"),
            Map.of(Reference.ROLES, List.of()), Optional.empty())));
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
        Importer importer = new Importer(caller.account(), caller.permissions());
        return new ImportPlanner(new ImportTerms(RULES, CorrelationKey.USER_NAME, AttributeRule.REPLACE, connection, importer, catalog),
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
            existing.addAll(store.references().findAll(caller.tenant(), kind, names));
        }
        return new ReferenceCatalog(existing, List.of());
    }

    private Connection connection(Caller caller, Account account) {
        return store.connections().find(caller.tenant(), account.connection()).orElseThrow();
    }

    private Optional<Credential> credential(Connection connection, Edit edit) {
        if (edit.password().isPresent() && connection.kind() == Connection.Kind.DIRECTORY) {
            throw Refusal.rejected(List.of(new Problem(ProblemCode.FIELD_FORBIDDEN, "password",
                "the directory keeps the passwords of connection " + connection.name())));
        }
        return edit.password().map(hashing::hash);
    }

    private static Decision accepted(Decision decision) {
        if (decision instanceof Decision.Reject reject) {
            throw Refusal.rejected(reject.reasons());
        }
        return decision;
    }

    private static AccountRecord record(Optional<AccountId> id, Map<Field, String> values,
                                        Map<Reference, List<Name>> references, Optional<Credential> credential) {
        return new AccountRecord(new RowNumber(1), id, values, references, credential, Optional.empty(), List.of());
    }
}
