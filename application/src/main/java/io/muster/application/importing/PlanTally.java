package io.muster.application.importing;

import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.importing.Changes;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.ImportTerms;
import io.muster.domain.importing.Matches;
import io.muster.domain.importing.SuperAdministrators;
import io.muster.domain.importing.UnknownReference;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Adds decisions up into a summary. */
final class PlanTally {
    private final ImportTerms terms;
    private final boolean sendLinks;
    private final Map<Decision.Kind, Integer> counts = new EnumMap<>(Decision.Kind.class);
    private final Map<ReferenceKind, SortedSet<Name>> toCreate = new EnumMap<>(ReferenceKind.class);
    private long membershipsLost;
    private int superAdministratorsEnded;
    private int linksToSend;

    /** @param sendLinks whether accounts that are created without a password get a mail */
    PlanTally(ImportTerms terms, boolean sendLinks) {
        this.terms = terms;
        this.sendLinks = sendLinks;
        for (ReferenceKind kind : ReferenceKind.values()) {
            toCreate.put(kind, new TreeSet<>());
        }
    }

    void add(Decision decision, Matches matches) {
        counts.merge(decision.kind(), 1, Integer::sum);
        if (decision instanceof Decision.Create create) {
            add(create.changes());
            linksToSend += sendLinks && getsLink(create.changes()) ? 1 : 0;
        } else if (decision instanceof Decision.Update update) {
            add(update.changes());
            boolean ended = target(update, matches).anyMatch(account -> SuperAdministrators.endedBy(account, update.changes()));
            superAdministratorsEnded += ended ? 1 : 0;
        }
    }

    /** What the file asks for by itself is made where the rules allow it, and the importer may. */
    void listed(Definition definition) {
        if (terms.rules().unknown(definition.kind()) == UnknownReference.CREATE && terms.importer().mayMake(definition)) {
            need(definition.kind(), definition.name());
        }
    }

    int superAdministratorsEnded() {
        return superAdministratorsEnded;
    }

    PlanSummary summary() {
        return new PlanSummary(counts, toCreate, membershipsLost, superAdministratorsEnded, linksToSend, false);
    }

    /** As the mails are queued when the plan has been applied. */
    private static boolean getsLink(Changes changes) {
        boolean disabled = changes.valueAfter(Field.ENABLED).filter("false"::equals).isPresent();
        return changes.credential().isEmpty() && changes.valueAfter(Field.EMAIL).isPresent() && !disabled;
    }

    private void add(Changes changes) {
        for (Reference place : Reference.values()) {
            changes.namesAfter(place).orElseGet(Collections::emptySortedSet).forEach(name -> need(place.kind(), name));
        }
        membershipsLost += changes.membershipsLost().size();
    }

    /** Notes a name that does not exist yet, and the units above it that don't either. */
    private void need(ReferenceKind kind, Name name) {
        if (terms.catalog().existing(kind, name).isEmpty() && toCreate.get(kind).add(name)) {
            terms.catalog().toCreate(kind, name).parent().ifPresent(parent -> need(kind, parent));
        }
    }

    private static Stream<Account> target(Decision.Update update, Matches matches) {
        Stream<Account> claimed = Stream.of(matches.withId(), matches.withUserName(), matches.withEmail()).flatMap(Optional::stream);
        return Stream.concat(claimed, matches.sameEntry().stream())
            .filter(account -> account.id().equals(update.id()));
    }
}
