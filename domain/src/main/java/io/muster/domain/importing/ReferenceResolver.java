package io.muster.domain.importing;

import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the roles, groups and teams that a record names, in the spelling of the store. */
final class ReferenceResolver {
    private final ImportTerms terms;

    ReferenceResolver(ImportTerms terms) {
        this.terms = terms;
    }

    /** @param problems gets a problem for each name that does not exist and must not be created */
    SortedSet<Name> resolve(Reference place, List<Name> names, List<Problem> problems) {
        ReferenceKind kind = place.kind();
        SortedSet<Name> resolved = new TreeSet<>();
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            Optional<Definition> existing = terms.catalog().existing(kind, name);
            if (!terms.importer().scope().shows(kind, name)) {
                // Whether there is such a group is not theirs to know; the guards let it neither be given nor be taken.
                resolved.add(name);
            } else if (existing.isPresent()) {
                resolved.add(existing.get().name());
            } else if (!terms.catalog().ambiguous(kind, name).isEmpty()) {
                problems.add(unknown(place, i, "several roles are labelled " + name + ": "
                    + terms.catalog().ambiguous(kind, name).stream().map(Name::value).collect(Collectors.joining(", "))
                    + "; give the code of the one that is meant"));
            } else if (terms.rules().unknown(kind) == UnknownReference.CREATE) {
                resolved.add(terms.catalog().toCreate(kind, name).name());
            } else {
                problems.add(unknown(place, i,
                    "there is no " + kind.label() + " " + name + "; create it first, or let the import create it"));
            }
        }
        return resolved;
    }

    private static Problem unknown(Reference place, int index, String message) {
        String path = place.single() ? place.label() : place.label() + "[" + index + "]";
        return new Problem(ProblemCode.REFERENCE_UNKNOWN, path, message);
    }
}
