package io.muster.domain.importing;

import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What no rule switches off. Nobody grants by a file what they don't hold themselves, nobody takes over their own or a
 * more powerful account, and the last enabled super administrator stays.
 */
final class Guards {
    private final ImportTerms terms;

    Guards(ImportTerms terms) {
        this.terms = terms;
    }

    List<Problem> checkNew(Changes changes) {
        return grantsTooMuch(changes).stream().toList();
    }

    List<Problem> checkKnown(Account account, Changes changes, int superAdministratorsLeft) {
        List<Problem> problems = new ArrayList<>();
        grantsTooMuch(changes).ifPresent(problems::add);
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
            if (!terms.importer().permissions().covers(terms.catalog().permissionsOf(role))) {
                return Optional.of(escalation(Reference.ROLES.label(),
                    "role " + role + " holds permissions that you don't hold yourself"));
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> changesItself(Account account, Changes changes) {
        boolean itself = account.id().equals(terms.importer().account());
        boolean gives = changes.credential().isPresent() || changes.touches(Reference.ROLES) || changes.touches(Field.ENABLED);
        return itself && gives
            ? Optional.of(escalation("", "account " + account.profile().userName()
                + " is your own; its password, roles and status cannot be changed by your own import"))
            : Optional.empty();
    }

    private Optional<Problem> changesMorePowerful(Account account, Changes changes) {
        Permissions held = terms.catalog().permissionsHeld(account.access().get(Reference.ROLES));
        boolean takesOver = changes.credential().isPresent() || changes.touches(Reference.ROLES)
            || changes.touches(Field.ENABLED) || changes.touches(Field.EMAIL) || changes.touches(Field.USER_NAME);
        return takesOver && !terms.importer().permissions().covers(held)
            ? Optional.of(escalation("", "account " + account.profile().userName()
                + " holds permissions that you don't hold yourself; you cannot change how it signs in or what it may do"))
            : Optional.empty();
    }

    private static Problem escalation(String path, String message) {
        return new Problem(ProblemCode.PERMISSION_ESCALATION, path, message);
    }
}
