package io.muster.domain.defining;

import io.muster.domain.access.Authority;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.RowNumber;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every file of roles, whatever there is and whoever imports. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class DefinitionPropertiesTest {
    private static final List<Permission> SOME = List.of("settings:manage", "action:pim_user_role_edit", "action:pim_user_role_index",
        "action:oro_config_system", "a:b", "c:d").stream().map(Permission::new).toList();

    @Provide
    Arbitrary<Permissions> permissions() {
        return Arbitraries.oneOf(Arbitraries.of(SOME).set().map(Permissions::of), Arbitraries.just(Permissions.of(SOME)),
            Arbitraries.just(Permissions.ALL));
    }

    @Provide
    Arbitrary<List<Definition>> roles() {
        return Combinators.combine(Arbitraries.of("A", "B", "C", "D").map(Name::new), permissions())
            .as((name, held) -> Definition.role(name, null, held)).list().uniqueElements(Definition::name)
            .map(roles -> {
                List<Definition> all = new ArrayList<>(roles);
                all.add(SuperAdministrator.definition());
                return all;
            });
    }

    @Provide
    Arbitrary<List<DefinitionRecord>> rows() {
        return Combinators.combine(Arbitraries.of("A", "b", "C", "E", "super-administrator"), permissions().optional())
            .as((code, held) -> new DefinitionRecord(new RowNumber(1), ReferenceKind.ROLE, code, Optional.of(new Name(code)),
                Optional.empty(), held, List.of()))
            .list().ofMaxSize(8)
            .map(rows -> IntStream.range(0, rows.size()).mapToObj(i -> inRow(i + 1, rows.get(i))).toList());
    }

    private static DefinitionRecord inRow(int row, DefinitionRecord record) {
        return new DefinitionRecord(new RowNumber(row), record.kind(), record.title(), record.name(), record.label(),
            record.permissions(), record.problems());
    }

    private static Collection<Definition> after(List<Definition> roles, List<DefinitionRecord> rows, OnMatch onMatch,
                                                Permissions importer) {
        Map<Name, Definition> after = new HashMap<>();
        roles.forEach(role -> after.put(role.name(), role));
        DefinitionPlanner planner = new DefinitionPlanner(onMatch, Authority.of(importer), roles);
        rows.forEach(row -> planner.decide(row).result().ifPresent(role -> after.put(role.name(), role)));
        return after.values();
    }

    private static boolean manageable(Collection<Definition> roles, Permissions means) {
        return roles.stream().anyMatch(role -> RoleManagement.has(role, means));
    }

    @Property
    void no_plan_takes_the_last_role_that_can_manage_roles(@ForAll("roles") List<Definition> roles,
                                                           @ForAll("rows") List<DefinitionRecord> rows, @ForAll OnMatch onMatch,
                                                           @ForAll("permissions") Permissions importer) {
        Collection<Definition> after = after(roles, rows, onMatch, importer);
        for (Permissions means : List.of(RoleManagement.HERE, RoleManagement.IN_AKENEO)) {
            if (manageable(roles, means)) {
                assertThat(manageable(after, means)).isTrue();
            }
        }
    }

    @Property
    void nobody_changes_a_role_beyond_what_they_hold(@ForAll("roles") List<Definition> roles,
                                                     @ForAll("rows") List<DefinitionRecord> rows, @ForAll OnMatch onMatch,
                                                     @ForAll("permissions") Permissions importer) {
        Collection<Definition> after = after(roles, rows, onMatch, importer);
        assertThat(after).contains(SuperAdministrator.definition());
        assertThat(after).allMatch(role -> roles.contains(role) || importer.covers(role.permissions()));
        assertThat(roles).allMatch(role -> after.contains(role) || importer.covers(role.permissions()));
    }

    @Property
    void a_file_that_was_applied_changes_nothing_any_more(@ForAll("roles") List<Definition> roles,
                                                          @ForAll("rows") List<DefinitionRecord> rows) {
        Assume.that(rows.stream().map(DefinitionRecord::name).distinct().count() == rows.size());
        List<Definition> once = new ArrayList<>(after(roles, rows, OnMatch.UPDATE, Permissions.ALL));
        // What the last one kept in the first round may now be taken from it: another may have it since.
        List<Definition> twice = new ArrayList<>(after(once, rows, OnMatch.UPDATE, Permissions.ALL));
        DefinitionPlanner planner = new DefinitionPlanner(OnMatch.UPDATE, Authority.ALL, twice);
        assertThat(rows).allMatch(row -> !writes(planner.decide(row).kind()));
    }

    private static boolean writes(Decision.Kind kind) {
        return kind == Decision.Kind.CREATE || kind == Decision.Kind.UPDATE;
    }
}
