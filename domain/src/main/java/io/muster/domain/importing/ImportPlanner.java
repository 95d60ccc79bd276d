package io.muster.domain.importing;

import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides what an import does with a record. Pure: the same record, facts and terms give the same decision, whatever
 * became of the records before it, so that a plan does not depend on how the file was cut into chunks. All that is wrong
 * with a record is told at once.
 */
public final class ImportPlanner {
    private final ImportTerms terms;
    private final Supplier<AccountId> newIds;
    private final Differences differences;
    private final Guards guards;

    /** @param newIds gives the id of each account that is to be created without one of its own */
    public ImportPlanner(ImportTerms terms, Supplier<AccountId> newIds) {
        this.terms = terms;
        this.newIds = newIds;
        this.differences = new Differences(terms);
        this.guards = new Guards(terms);
    }

    public Decision decide(AccountRecord stated, Facts facts) {
        AccountRecord record = facts.directory().complete(stated);
        List<Problem> problems = RecordChecks.check(record, facts.matches());
        return Correlation.of(facts.matches(), terms.key()).fold(
            () -> decideNew(record, facts, problems),
            account -> decideKnown(record, account, facts, problems),
            accounts -> decideAmbiguous(accounts, problems));
    }

    private Decision decideNew(AccountRecord record, Facts facts, List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        if (record.problems().isEmpty() && record.value(Field.USER_NAME).isEmpty()) {
            problems.add(new Problem(ProblemCode.FIELD_REQUIRED, Field.USER_NAME.label(), "a new account needs a user name"));
        }
        Changes changes = differences.fromNothing(record, problems);
        problems.addAll(Claims.check(record, changes, facts.matches(), Optional.empty(), terms.importer().scope()));
        DirectoryCheck.check(record, facts.directory(), terms.importer().scope()).ifPresent(problems::add);
        problems.addAll(guards.checkNew(changes));
        if (!problems.isEmpty()) {
            return new Decision.Reject(problems);
        }
        return new Decision.Create(record.id().filter(id -> !facts.matches().idTaken()).orElseGet(newIds), changes);
    }

    private Decision decideKnown(AccountRecord record, Account account, Facts facts, List<Problem> found) {
        Optional<Problem> unreachable = guards.checkReach(account);
        if (unreachable.isPresent()) {
            return new Decision.Reject(List.of(unreachable.get()));
        }
        if (terms.rules().onMatch() == OnMatch.SKIP) {
            return found.isEmpty() ? new Decision.Skip(account.id(), exists(account)) : new Decision.Reject(found);
        }
        List<Problem> problems = new ArrayList<>(found);
        Changes changes = differences.between(record, account, problems);
        if (changes.clears(Field.USER_NAME)) {
            problems.add(new Problem(ProblemCode.FIELD_REQUIRED, Field.USER_NAME.label(),
                "an account cannot lose its user name"));
        }
        problems.addAll(Claims.check(record, changes, facts.matches(), Optional.of(account), terms.importer().scope()));
        DirectoryCheck.check(record, facts.directory(), terms.importer().scope()).ifPresent(problems::add);
        problems.addAll(guards.checkKnown(account, changes, facts.superAdministratorsLeft()));
        if (!problems.isEmpty()) {
            return new Decision.Reject(problems);
        }
        return changes.isEmpty()
            ? new Decision.Unchanged(account.id())
            : new Decision.Update(account.id(), account.version(), changes);
    }

    private static Problem exists(Account account) {
        return new Problem(ProblemCode.ACCOUNT_EXISTS, Field.USER_NAME.label(),
            "account " + account.profile().userName() + " exists and is left as it is");
    }

    private Decision decideAmbiguous(List<Account> accounts, List<Problem> found) {
        List<Problem> unreachable = accounts.stream().flatMap(account -> guards.checkReach(account).stream()).toList();
        if (unreachable.size() == accounts.size()) {
            return new Decision.Reject(List.of(unreachable.get(0)));
        }
        List<Problem> problems = new ArrayList<>(found);
        problems.add(ambiguous(accounts));
        return new Decision.Reject(problems);
    }

    private Problem ambiguous(List<Account> accounts) {
        List<String> names = accounts.stream().map(account -> guards.checkReach(account).isEmpty()
            ? account.profile().userName().value() : "one beyond your groups").sorted().toList();
        return new Problem(ProblemCode.ACCOUNT_AMBIGUOUS, "",
            "the record fits several accounts: " + String.join(", ", names) + "; give the id of the one that is meant");
    }
}
