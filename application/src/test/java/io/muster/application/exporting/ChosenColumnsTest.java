package io.muster.application.exporting;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.files.LayoutDescription;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.ColumnExpressions.ComputedColumns;
import io.muster.application.twin.FakeExpressions;
import io.muster.application.twin.FakeFiles;
import io.muster.application.twin.FakeLanguage;
import io.muster.application.twin.FakePreviews;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Scope;
import io.muster.domain.exporting.Column;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import static io.muster.application.exporting.ExportScene.holding;
import static io.muster.application.exporting.ExportScene.refusal;
import static io.muster.application.exporting.ExportScene.request;
import static org.assertj.core.api.Assertions.assertThat;

class ChosenColumnsTest {
    private final ExportScene scene = new ExportScene();
    private final List<Optional<ComputedColumns>> given = new ArrayList<>();
    private final Caller exporter = holding("e", Permission.ACCOUNTS_EXPORT);
    private ExportUseCases useCases;

    /** Has the layout whose columns can be chosen. */
    private final class CustomSink extends LineSink {
        @Override
        public List<LayoutDescription> layouts() {
            return List.of(new LayoutDescription("custom", "Any", List.of(), List.of("lines"), ImportRules.DEFAULT),
                new LayoutDescription("lines", "Lines", List.of(), List.of("lines"), ImportRules.DEFAULT));
        }

        @Override
        public AccountWriter open(OutputStream out, ExportShape shape) {
            given.add(shape.columns());
            return super.open(out, shape);
        }
    }

    @BeforeEach
    void begin() {
        AccountSink sink = new CustomSink();
        SteppingClock clock = new SteppingClock();
        useCases = new ExportUseCases(new ExportUseCases.Needs(scene.store, new FakeFiles(clock), sink, new FakePreviews(sink),
            new FakeExpressions(), new FakeLanguage(), (kind, job) -> { }, clock, Runnable::run, Duration.ofDays(7)));
    }

    private Refusal refused(ExportRequest request) {
        return refusal(() -> useCases.exportAccounts().start(exporter, request));
    }

    private static Column column(String name) {
        return new Column(name, "userName");
    }

    @Test
    void reach_the_file_ready_to_be_computed() {
        ExportJob job = useCases.exportAccounts().start(exporter, request("custom", column("Name"), column("Again")));
        useCases.run(job.id(), () -> false);

        assertThat(useCases.exportAccounts().find(exporter, job.id()).state()).isEqualTo(ExportState.DONE);
        assertThat(given).singleElement().satisfies(columns -> assertThat(columns.orElseThrow().names()).containsExactly("Name", "Again"));
    }

    @Test
    void are_left_to_the_layout_where_none_are_chosen() {
        ExportJob job = useCases.exportAccounts().start(exporter, request("custom"));
        useCases.run(job.id(), () -> false);

        assertThat(given).containsExactly(Optional.empty());
    }

    @Test
    void are_refused_before_anything_starts() {
        assertThat(refused(request("custom", new Column("Name", "1 +"))).code()).isEqualTo("expression.invalid");
        assertThat(refused(request("lines", column("Name")))).hasMessage("the layout lines has columns of its own; they can be chosen for "
            + "the layout custom");
        assertThat(refused(request("custom", IntStream.range(0, 201).mapToObj(i -> column("c" + i)).toArray(Column[]::new))).code())
            .isEqualTo("columns.too-many");
        assertThat(scene.store.exports().page(exporter.tenant(), PageRequest.first(5)).items()).isEmpty();
    }

    @Test
    void have_names_of_their_own() {
        Refusal refusal = refused(request("custom", column("Name"), column("x".repeat(256)), column(" name")));

        assertThat(refusal.problems()).extracting(Problem::path).containsExactly("columns[1].name", "columns[2].name");
        assertThat(refusal.problems().get(1).message()).isEqualTo("columns[2].name is that of columns[0] already");
    }

    @Test
    void that_are_no_longer_understood_end_the_export_with_the_reason() {
        ExportJob job = ExportJob.received(JobId.next(), exporter.tenant(), "e", new SteppingClock().instant(),
            request("custom", new Column("Name", "of another version")), Scope.EVERYWHERE);
        scene.store.exports().add(job);

        useCases.run(job.id(), () -> false);

        ExportJob failed = useCases.exportAccounts().find(exporter, job.id());
        assertThat(failed.state()).isEqualTo(ExportState.FAILED);
        assertThat(failed.failure()).contains("is no user name");
    }
}
