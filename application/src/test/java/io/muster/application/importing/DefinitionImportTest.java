package io.muster.application.importing;

import io.muster.application.Caller;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.Provisioning;
import io.muster.application.port.out.Store;
import io.muster.application.port.out.WriteRefused;
import io.muster.application.twin.InMemoryStore;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Field;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.DefinitionRecordBuilder;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import static io.muster.application.importing.ImportScene.UPDATE;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.DefinitionRecordBuilder.aGroupRow;
import static io.muster.domain.testing.DefinitionRecordBuilder.aRoleRow;
import static io.muster.domain.testing.DefinitionRecordBuilder.permissions;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files that state roles and groups for their own sake. */
class DefinitionImportTest {
    private static final Definition USER = Definition.role(new Name("ROLE_USER"), "User", permissions("a:b"));
    private final ImportScene scene = new ImportScene();
    private final List<SourceItem> items = new ArrayList<>();

    private DefinitionImportTest file(DefinitionRecordBuilder... rows) {
        for (DefinitionRecordBuilder row : rows) {
            items.add(new SourceItem.DefinedRow(row.inRow(items.size() + 1).build()));
        }
        return this;
    }

    private DefinitionImportTest and(RecordBuilder... rows) {
        for (RecordBuilder row : rows) {
            items.add(ImportScene.row(row.inRow(items.size() + 1)));
        }
        return this;
    }

    private ImportJob plan(StatedRules rules) {
        return scene.run(scene.receive(scene.request(rules, true), items));
    }

    private Optional<Definition> find(ReferenceKind kind, String name) {
        return scene.store.references().find(Tenant.DEFAULT, kind, new Name(name));
    }

    private List<Decision.Kind> decisions(ImportJob job) {
        return scene.report(job).stream().map(ReportedRow::decision).toList();
    }

    private List<Outcome.Kind> outcomes(ImportJob job) {
        return scene.report(job).stream().map(row -> row.outcome().map(Outcome::kind).orElse(null)).toList();
    }

    private List<ProblemCode> reasons(ImportJob job, int row) {
        return scene.report(job).get(row - 1).reasons().stream().map(Problem::code).toList();
    }

    @Test
    void tells_in_the_plan_what_would_happen_and_writes_nothing() {
        scene.given(USER, Definition.bare(ReferenceKind.GROUP, new Name("Staff")));

        ImportJob job = file(aRoleRow("ROLE_NEW").allowing("c:d"), aRoleRow("ROLE_USER").allowing("c:d"), aGroupRow("staff"),
            aGroupRow("Office"), aRoleRow("ROLE_NEW")).plan(UPDATE);

        assertThat(job.state()).isEqualTo(ImportState.PLANNED);
        assertThat(decisions(job)).containsExactly(Decision.Kind.CREATE, Decision.Kind.UPDATE, Decision.Kind.UNCHANGED,
            Decision.Kind.CREATE, Decision.Kind.REJECT);
        assertThat(job.plan().count(Decision.Kind.CREATE)).isEqualTo(2);
        assertThat(job.plan().count(Decision.Kind.REJECT)).isEqualTo(1);
        assertThat(job.plan().toCreate(ReferenceKind.ROLE)).isEmpty();
        assertThat(find(ReferenceKind.ROLE, "ROLE_NEW")).isEmpty();
        assertThat(find(ReferenceKind.ROLE, "ROLE_USER")).contains(USER);
    }

    @Test
    void applies_exactly_what_was_planned() {
        scene.given(USER);

        ImportJob done = scene.apply(file(aRoleRow("ROLE_NEW").labelled("New").allowing("c:d"),
            aRoleRow("ROLE_USER").labelled("Another").allowing(), aGroupRow("Office"), aGroupRow("office")).plan(UPDATE));

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.outcome()).isEqualTo(new OutcomeSummary(2, 1, 0, 0, 1, 0, 0));
        assertThat(outcomes(done)).containsExactly(Outcome.Kind.APPLIED, Outcome.Kind.APPLIED, Outcome.Kind.APPLIED, null);
        assertThat(find(ReferenceKind.ROLE, "ROLE_NEW")).contains(Definition.role(new Name("ROLE_NEW"), "New", permissions("c:d")));
        assertThat(find(ReferenceKind.ROLE, "ROLE_USER")).contains(Definition.role(new Name("ROLE_USER"), "User", permissions()));
        assertThat(find(ReferenceKind.GROUP, "Office")).isPresent();
    }

    @Test
    void shows_changes_field_by_field() {
        scene.given(USER);

        ImportJob job = file(aRoleRow("ROLE_NEW").allowing("c:d", "a:b"), aRoleRow("ROLE_USER").allowing("c:d"), aGroupRow("Office"))
            .plan(UPDATE);

        assertThat(scene.report(job)).extracting(ReportedRow::changes).containsExactly(
            List.of(new RowChange.Value("label", Field.Kind.TEXT, null, "ROLE_NEW"),
                new RowChange.Many("permissions", List.of(), List.of("a:b", "c:d"))),
            List.of(new RowChange.Many("permissions", List.of("a:b"), List.of("c:d"))),
            List.of(new RowChange.Value("label", Field.Kind.TEXT, null, "Office")));
        assertThat(scene.report(job)).extracting(ReportedRow::title).containsExactly("ROLE_NEW", "ROLE_USER", "Office");
    }

    @Test
    void accounts_of_the_same_file_are_planned_with_what_its_rows_make_and_change() {
        scene.given(USER);
        Caller importer = new Caller(Tenant.DEFAULT, idOf("boss"), "boss",
            permissions("accounts:import", "settings:manage", "a:b", "c:d"));
        file(aRoleRow("ROLE_NEW").allowing("c:d"), aRoleRow("ROLE_ROOT").allowing("e:f"), aGroupRow("Office"))
            .and(aRecord("a").withRoles("ROLE_NEW", "role_user").inGroups("office"), aRecord("b").withRoles("ROLE_ROOT"));

        ImportJob job = scene.run(scene.imports.planImport().plan(importer, scene.request(UPDATE, false), scene.files.file("f", items)));

        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(decisions(job)).containsExactly(Decision.Kind.CREATE, Decision.Kind.REJECT, Decision.Kind.CREATE,
            Decision.Kind.CREATE, Decision.Kind.REJECT);
        assertThat(reasons(job, 2)).containsExactly(ProblemCode.PERMISSION_ESCALATION);
        assertThat(reasons(job, 5)).containsExactly(ProblemCode.REFERENCE_UNKNOWN);
        assertThat(scene.account("a").access().get(Reference.ROLES)).containsExactly(new Name("ROLE_NEW"), new Name("ROLE_USER"));
    }

    @Test
    void nobody_gives_an_account_a_role_that_the_same_file_makes_too_powerful_for_them() {
        scene.given(USER);
        Caller importer = new Caller(Tenant.DEFAULT, idOf("boss"), "boss", permissions("accounts:import", "settings:manage", "a:b"));
        file(aRoleRow("ROLE_USER").allowing("a:b", "c:d")).and(aRecord("a").withRoles("ROLE_USER"));

        ImportJob job = scene.run(scene.imports.planImport().plan(importer, scene.request(UPDATE, false), scene.files.file("f", items)));

        assertThat(decisions(job)).containsExactly(Decision.Kind.REJECT, Decision.Kind.CREATE);
        assertThat(find(ReferenceKind.ROLE, "ROLE_USER")).contains(USER);
    }

    @Test
    void a_role_that_was_made_or_changed_since_the_plan_is_stale() {
        scene.given(USER, Definition.role(new Name("ROLE_GONE"), null, permissions("a:b")));
        ImportJob planned = file(aRoleRow("ROLE_NEW").allowing("c:d"), aRoleRow("ROLE_USER").allowing("c:d"),
            aRoleRow("ROLE_GONE").allowing("c:d"), aGroupRow("Office")).and(aRecord("a").withRoles("ROLE_NEW")).plan(UPDATE);
        Definition changed = Definition.role(new Name("ROLE_USER"), "User", permissions("a:b", "e:f"));
        scene.given(Definition.bare(ReferenceKind.ROLE, new Name("ROLE_NEW")));
        scene.store.work().run(() -> scene.store.references().replace(Tenant.DEFAULT, changed));
        scene.store.work().run(() -> scene.store.references().remove(Tenant.DEFAULT, ReferenceKind.ROLE, new Name("ROLE_GONE")));

        ImportJob done = scene.apply(planned);

        assertThat(outcomes(done)).containsExactly(Outcome.Kind.STALE, Outcome.Kind.STALE, Outcome.Kind.STALE, Outcome.Kind.APPLIED,
            Outcome.Kind.APPLIED);
        assertThat(done.outcome()).isEqualTo(new OutcomeSummary(2, 0, 0, 0, 0, 3, 0));
        assertThat(find(ReferenceKind.ROLE, "ROLE_USER")).contains(changed);
        assertThat(find(ReferenceKind.ROLE, "ROLE_NEW").orElseThrow().permissions()).isEqualTo(permissions());
    }

    @Test
    void tries_again_where_somebody_makes_a_role_at_the_same_moment() {
        InMemoryStore real = new InMemoryStore();
        AtomicInteger refusals = new AtomicInteger(1);
        ImportScene raced = new ImportScene(refusing(real, refusals), 3);
        file(aRoleRow("ROLE_NEW"));

        ImportJob done = raced.run(raced.receive(raced.request(UPDATE, false), items));

        assertThat(refusals).hasValue(0);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.outcome().created()).isEqualTo(1);
    }

    /** A store that refuses to redefine anything so many times. */
    private static Store refusing(Store store, AtomicInteger times) {
        Provisioning provisioning = answering(Provisioning.class, store.provisioning(), "redefine", real -> {
            if (times.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new WriteRefused(new Problem(ProblemCode.FIELD_INVALID, "name", "the name is taken"), null);
            }
            return real.get();
        });
        return answering(Store.class, store, "provisioning", real -> provisioning);
    }

    private static <T> T answering(Class<T> type, T target, String method, Function<Supplier<Object>, Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
            Supplier<Object> real = () -> {
                try {
                    return called.invoke(target, arguments);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            };
            return called.getName().equals(method) ? answer.apply(real) : real.get();
        }));
    }

    @Test
    void finds_everything_unchanged_when_a_file_is_imported_again() {
        file(aRoleRow("ROLE_NEW").allowing("c:d"), aGroupRow("Office"));
        scene.apply(plan(UPDATE));

        assertThat(decisions(plan(UPDATE))).containsOnly(Decision.Kind.UNCHANGED);
    }

    @Test
    void a_file_without_anything_to_write_comes_to_its_end() {
        scene.given(USER);
        ImportJob done = scene.apply(file(aRoleRow("ROLE_USER").allowing("c:d")).plan(StatedRules.NONE));

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(reasons(done, 1)).containsExactly(ProblemCode.REFERENCE_EXISTS);
        assertThat(done.outcome().skipped()).isEqualTo(1);
    }

    @Test
    void a_file_of_too_many_roles_is_refused_as_a_whole() {
        IntStream.rangeClosed(1, DefinitionLimit.ROWS + 1).forEach(i -> file(aRoleRow("ROLE_" + i)));

        ImportJob job = plan(UPDATE);

        assertThat(job.state()).isEqualTo(ImportState.FAILED);
        assertThat(job.failure().orElseThrow().code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(scene.store.definitionRows().staged(job.id())).isEmpty();
    }

    @Test
    void rows_of_accounts_must_come_after_them() {
        and(aRecord("a")).file(aRoleRow("ROLE_NEW"));

        assertThatThrownBy(() -> plan(UPDATE)).isInstanceOf(IllegalStateException.class);
    }
}
