package io.muster.adapters.persistence;

import io.muster.application.JobId;
import io.muster.application.PageRequest;
import io.muster.application.contract.Sample;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportState;
import io.muster.application.importing.PlannedDefinition;
import io.muster.application.importing.PlannedRow;
import io.muster.application.importing.RowRange;
import io.muster.application.port.out.Provisioning.Redefinition;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.account.UserName;
import io.muster.domain.defining.DefinitionDecision;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.Changes;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.FieldChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.DefinitionRecordBuilder.aRoleRow;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

/** A call costs as many statements for 1,000 rows as it does for 10. */
abstract class StatementCounts {
    private static final Tenant TENANT = Tenant.DEFAULT;
    private static final int FEW = 10;
    private static final int MANY = 1000;

    private final CountedStatements statements = new CountedStatements();
    private TestDatabase database;
    private Store store;

    abstract DataSource newDatabase();

    @BeforeEach
    void open() {
        database = TestDatabase.of(statements.of(newDatabase()));
        store = database.database();
        store.tenants().ensure(TENANT);
        store.provisioning().define(TENANT, teams());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static List<Definition> teams() {
        return IntStream.range(0, 50).mapToObj(i -> Definition.bare(ReferenceKind.TEAM, new Name("team" + i))).toList();
    }

    private static <T> List<T> rows(int count, IntFunction<T> row) {
        return IntStream.rangeClosed(1, count).mapToObj(row).toList();
    }

    private void costsTheSame(IntConsumer call) {
        long few = statements(() -> call.accept(FEW));
        assertThat(statements(() -> call.accept(MANY))).isEqualTo(few);
        assertThat(few).isPositive();
    }

    private long statements(Runnable call) {
        long before = statements.count();
        call.run();
        return statements.count() - before;
    }

    private JobId staged(int count) {
        JobId job = JobId.next();
        store.staging().append(job, rows(count, i -> aRecord("user" + i).inRow(i).withId(idOf("user" + i % 7)).withEmail(i + "@x")
            .inTeams("team" + i % 50, "new" + i).withCredential("$x$" + i).build()));
        store.staging().index(TENANT, Connection.LOCAL, job, CorrelationKey.EMAIL);
        return job;
    }

    private void present(int count) {
        store.provisioning().write(TENANT, rows(count, i -> new Write.Insert(anAccount("user" + i).withEmail(i + "@x")
            .inTeams("team" + i % 50).build())));
    }

    @Test
    void staging_records() {
        costsTheSame(this::staged);
    }

    @Test
    void finding_accounts_by_name_and_by_external_id() {
        present(MANY);
        costsTheSame(count -> {
            store.accounts().withUserNames(TENANT, Connection.LOCAL, rows(count, i -> new UserName("user" + i)));
            store.accounts().withExternalIds(TENANT, Connection.LOCAL, rows(count, Integer::toString));
        });
    }

    @Test
    void comparing_records_with_accounts() {
        present(MANY);
        JobId job = staged(MANY);
        costsTheSame(count -> store.staging().candidates(TENANT, Connection.LOCAL, job, new RowRange(1, count)));
    }

    @Test
    void adding_and_reading_decisions() {
        costsTheSame(count -> {
            JobId job = staged(count);
            store.plans().append(job, rows(count, i -> new PlannedRow(aRecord("user" + i).inRow(i).build(),
                new Decision.Create(idOf("user" + i), new Changes(List.of(new FieldChange.Value(Field.EMAIL, null, i + "@x"),
                    new FieldChange.Names(Reference.TEAMS, new TreeSet<>(), new TreeSet<>(List.of(new Name("t" + i))))),
                    Optional.of(new Credential("$x$y")), Optional.empty())))));
            assertThat(store.plans().chunk(job, new RowRange(1, count)).writes()).hasSize(count);
        });
    }

    @Test
    void telling_what_imports_did_to_an_account() {
        rows(MANY, i -> aRecord("jdoe").inRow(1).inTeams("t" + i).build()).forEach(this::applied);
        costsTheSame(count -> assertThat(store.plans().applied(TENANT, idOf("jdoe"), PageRequest.first(count)).items()).hasSize(count));
    }

    private void applied(AccountRecord record) {
        ImportJob job = Sample.anImport(JobId.next());
        store.imports().add(job);
        store.staging().append(job.id(), List.of(record));
        store.plans().append(job.id(), List.of(new PlannedRow(record, new Decision.Create(idOf("jdoe"), Changes.stating(record)))));
        store.imports().save(Sample.in(ImportState.APPLYING, 1, 1, job), store.imports().claim(job.id()).orElseThrow().fence());
    }

    @Test
    void inserting_replacing_and_removing_accounts() {
        costsTheSame(count -> {
            List<Write> inserts = rows(count, i -> new Write.Insert(anAccount("user" + i).inTeams("team" + i % 50).build()));
            assertThat(store.provisioning().write(TENANT, inserts)).isEmpty();
            assertThat(store.provisioning().write(TENANT, rows(count, i -> new Write.Replace(
                anAccount("user" + i).inTeams("team" + i % 50).build(),
                anAccount("user" + i).inTeams("team" + (i + 1) % 50).inVersion(2).build())))).isEmpty();
            assertThat(store.provisioning().write(TENANT, rows(count, i -> new Write.Remove(idOf("user" + i),
                AccountVersion.FIRST.next())))).isEmpty();
        });
    }

    @Test
    void staging_and_deciding_on_roles() {
        costsTheSame(count -> {
            JobId job = JobId.next();
            store.definitionRows().append(job, rows(count, i -> aRoleRow("ROLE_" + i).inRow(i).build()));
            store.definitionRows().decide(job, store.definitionRows().staged(job).stream().map(record -> new PlannedDefinition(record,
                new DefinitionDecision.Create(Definition.bare(ReferenceKind.ROLE, record.name().orElseThrow())))).toList());
            assertThat(store.definitionRows().planned(job)).hasSize(count);
        });
    }

    @Test
    void making_and_changing_roles() {
        costsTheSame(count -> {
            List<Definition> made = rows(count, i -> Definition.bare(ReferenceKind.ROLE, new Name("ROLE_" + count + "_" + i)));
            assertThat(store.provisioning().redefine(TENANT,
                made.stream().map(role -> new Redefinition(Optional.empty(), role)).toList())).isEmpty();
            assertThat(store.provisioning().redefine(TENANT, made.stream().map(role -> new Redefinition(Optional.of(role),
                Definition.role(role.name(), role.label(), Permissions.ALL))).toList())).isEmpty();
        });
    }

    @Test
    void making_teams() {
        costsTheSame(count -> store.provisioning().define(TENANT, rows(count, i -> Definition.team(
            new Name("made" + count + "-" + i), Optional.of(new Name("made" + count + "-" + (i / 2 + 1)))))));
    }
}
