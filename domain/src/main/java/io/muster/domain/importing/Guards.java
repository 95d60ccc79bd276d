package io.muster.domain.importing;

import io.muster.domain.access.Access;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.Scope;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What no rule switches off. Nobody grants by a file what they don't hold themselves, nobody takes over their own or a
 * more powerful account or reaches beyond their groups, and the last enabled super administrator stays.
 */
final class Guards {
    private final ImportTerms terms;

    Guards(ImportTerms terms) {
        this.terms = terms;
    }

    List<Problem> checkNew(Changes changes) {
        return Stream.of(grantsTooMuch(changes), leavesScope(Access.NONE, changes)).flatMap(Optional::stream).toList();
    }

    /** Why the importer must not know of an account at all; whatever else there is to say of it would tell. */
    Optional<Problem> checkReach(Account account) {
        return terms.importer().scope().reaches(account.access()) ? Optional.empty()
            : Optional.of(escalation("", "the account is not of the groups whose accounts you may change"));
    }

    List<Problem> checkKnown(Account account, Changes changes, int superAdministratorsLeft) {
        List<Problem> problems = new ArrayList<>();
        grantsTooMuch(changes).ifPresent(problems::add);
        leavesScope(account.access(), changes).ifPresent(problems::add);
        changesItself(account, changes).or(() -> changesMorePowerful(account, changes)).ifPresent(problems::add);
        if (SuperAdministrators.endedBy(account, changes) && superAdministratorsLeft <= 1) {
            problems.add(new Problem(ProblemCode.SUPER_ADMINISTRATOR_LAST, "",
                account.profile().userName() + " is the last enabled super administrator and must stay one"));
        }
        return problems;
    }

    private Optional<Problem> grantsTooMuch(Changes changes) {
        SortedSet<Name> gained = changes.gained(Reference.ROLES);
        for (Name role : gained) {
            if (!terms.importer().authority().covers(terms.catalog().authorityOf(role))) {
                return Optional.of(escalation(Reference.ROLES.label(),
                    "role " + role + " holds permissions that you don't hold yourself"));
            }
        }
        return Optional.empty();
    }

    /** Groups that are given or taken must be the importer's, and the account must stay one of theirs. */
    private Optional<Problem> leavesScope(Access before, Changes changes) {
        Scope scope = terms.importer().scope();
        if (scope.everywhere()) {
            return Optional.empty();
        }
        boolean reached = false;
        for (Reference place : List.of(Reference.MAIN_GROUP, Reference.GROUPS)) {
            SortedSet<Name> beyond = new TreeSet<>(changes.gained(place));
            beyond.addAll(changes.gone(place));
            beyond.removeAll(scope.groups());
            if (!beyond.isEmpty()) {
                return Optional.of(escalation(place.label(), "you may only give and take groups whose accounts you may change, not "
                    + beyond.stream().map(Name::value).collect(Collectors.joining(", "))));
            }
            reached |= changes.namesAfter(place).orElseGet(() -> before.get(place)).stream().anyMatch(scope.groups()::contains);
        }
        return reached ? Optional.empty() : Optional.of(escalation(Reference.GROUPS.label(),
            "the account would be of none of the groups whose accounts you may change; give it one of them"));
    }

    private Optional<Problem> changesItself(Account account, Changes changes) {
        boolean itself = account.id().equals(terms.importer().account());
        boolean gives = changes.credential().isPresent() || changes.touches(Reference.ROLES) || changes.touches(Field.ENABLED);
        return itself && gives
            ? Optional.of(escalation("", "account " + account.profile().userName()
                + " is your own; its roles and status are for somebody else to change, and its password is not changed this way"))
            : Optional.empty();
    }

    private Optional<Problem> changesMorePowerful(Account account, Changes changes) {
        boolean takesOver = changes.credential().isPresent() || changes.touches(Reference.ROLES)
            || changes.touches(Field.ENABLED) || changes.touches(Field.EMAIL) || changes.touches(Field.USER_NAME)
            || terms.statesEntries() && changes.touches(Field.EXTERNAL_ID);
        return takesOver && !terms.importer().authority().covers(terms.catalog().authorityHeld(account.access().get(Reference.ROLES)))
            ? Optional.of(escalation("", "account " + account.profile().userName()
                + " holds permissions that you don't hold yourself; you cannot change how it signs in or what it may do"))
            : Optional.empty();
    }

    private static Problem escalation(String path, String message) {
        return new Problem(ProblemCode.PERMISSION_ESCALATION, path, message);
    }
}
