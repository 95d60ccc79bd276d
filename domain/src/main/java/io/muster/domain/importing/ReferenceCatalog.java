package io.muster.domain.importing;

import io.muster.domain.access.Authority;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.account.NormalForm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The roles, groups and teams that an import's records name: those that exist, and those that only the file defines.
 * Its size goes with the distinct names, not with the records.
 */
public final class ReferenceCatalog {
    private final Map<ReferenceKind, Map<Name, Definition>> existing = new EnumMap<>(ReferenceKind.class);
    private final Map<ReferenceKind, Map<Name, Definition>> fromFile = new EnumMap<>(ReferenceKind.class);
    private final Map<String, SortedSet<Name>> rolesByLabel = new HashMap<>();

    /**
     * @param existing what the tenant has; the first of a name wins
     * @param fromFile what the file defines or merely names; the first of a name wins, its spelling too
     */
    public ReferenceCatalog(Collection<Definition> existing, Collection<Definition> fromFile) {
        for (ReferenceKind kind : ReferenceKind.values()) {
            this.existing.put(kind, new HashMap<>());
            this.fromFile.put(kind, new HashMap<>());
        }
        for (Definition definition : existing) {
            boolean known = this.existing.get(definition.kind()).putIfAbsent(definition.name(), definition) != null;
            if (!known && definition.kind() == ReferenceKind.ROLE) {
                rolesByLabel.computeIfAbsent(NormalForm.of(definition.label()), label -> new TreeSet<>()).add(definition.name());
            }
        }
        fromFile.forEach(definition -> this.fromFile.get(definition.kind()).putIfAbsent(definition.name(), definition));
    }

    /** The catalog that there will be once these are made and changed. */
    public ReferenceCatalog with(Collection<Definition> redefined) {
        List<Definition> present = new ArrayList<>(redefined);
        existing.values().forEach(definitions -> present.addAll(definitions.values()));
        return new ReferenceCatalog(present, fromFile.values().stream().flatMap(definitions -> definitions.values().stream()).toList());
    }

    /** All of a kind that exist and are known here. */
    public Collection<Definition> existing(ReferenceKind kind) {
        return Collections.unmodifiableCollection(existing.get(kind).values());
    }

    /** What exists under a name; a role is also found by its label, unless several have it. */
    public Optional<Definition> existing(ReferenceKind kind, Name name) {
        Definition found = existing.get(kind).get(name);
        SortedSet<Name> labelled = labelled(kind, name);
        return Optional.ofNullable(found == null && labelled.size() == 1 ? existing.get(kind).get(labelled.first()) : found);
    }

    /** The codes of the roles that a name may mean, where it is no role's code and several roles' label; else empty. */
    public SortedSet<Name> ambiguous(ReferenceKind kind, Name name) {
        SortedSet<Name> labelled = labelled(kind, name);
        return labelled.size() > 1 && !existing.get(kind).containsKey(name) ? labelled : Collections.emptySortedSet();
    }

    private SortedSet<Name> labelled(ReferenceKind kind, Name name) {
        return kind == ReferenceKind.ROLE
            ? rolesByLabel.getOrDefault(name.key(), Collections.emptySortedSet())
            : Collections.emptySortedSet();
    }

    /** What would be made for a name that does not exist. */
    public Definition toCreate(ReferenceKind kind, Name name) {
        return fromFile.get(kind).getOrDefault(name, Definition.bare(kind, name));
    }

    /** What a role allows, whether it exists or would be made. */
    Authority authorityOf(Name role) {
        if (role.equals(SuperAdministrator.ROLE)) {
            return Authority.ALL;
        }
        return Authority.of(existing(ReferenceKind.ROLE, role).orElseGet(() -> toCreate(ReferenceKind.ROLE, role)));
    }

    /** What an account may do that holds these roles. A role that the catalog does not know may allow everything. */
    public Authority authorityHeld(Collection<Name> roles) {
        return roles.stream()
            .map(role -> existing.get(ReferenceKind.ROLE).containsKey(role) ? authorityOf(role) : Authority.ALL)
            .reduce(Authority.NONE, Authority::and);
    }
}
