package io.muster.application.exporting;

import io.muster.application.port.in.RunJobs.Next;
import io.muster.application.port.out.Jobs.JobLost;
import io.muster.application.twin.FakeLanguage;
import io.muster.application.twin.SteppingClock;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static io.muster.application.exporting.ExportScene.request;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Exports that a crash, a node, a user or the file itself ends before they are done. */
class ExportBrokenOffTest {
    private final ExportScene scene = new ExportScene();

    @Test
    void begins_anew_after_a_crash() throws IOException {
        scene.given(anAccount("a"));
        ExportJob received = scene.start(request(Set.of(), false, false));
        scene.store.failAfter(1);
        assertThatThrownBy(() -> scene.useCases.run(received.id(), () -> false)).hasMessage("the store has gone");
        scene.store.recover();

        assertThat(scene.file(scene.run(received))).isEqualTo("a\n");
    }

    @Test
    void leaves_no_file_when_the_node_stops_and_begins_anew() throws IOException {
        IntStream.range(0, 1500).forEach(i -> scene.given(anAccount("user" + i)));
        ExportJob received = scene.start(request(Set.of(), false, false));

        assertThat(scene.useCases.run(received.id(), () -> true)).isEqualTo(Next.LATER);
        assertThat(scene.files.isEmpty()).isTrue();

        assertThat(scene.file(scene.run(received)).lines()).hasSize(1500);
    }

    @Test
    void a_node_that_lost_its_export_changes_nothing_of_the_file_of_the_other_and_leaves_none() throws IOException {
        scene.given(anAccount("a"));
        ExportJob received = scene.start(request(Set.of(), false, false));
        LineSink slow = new LineSink() {
            @Override
            public String fileName(String layout, String format, Optional<String> only) {
                // The file is complete; just now another node takes over, and is done with a file of its own.
                scene.given(anAccount("b"));
                scene.run(received);
                return super.fileName(layout, format, only);
            }
        };
        ExportUseCases lost = new ExportUseCases(scene.needs(slow, new FakeLanguage(), new SteppingClock()));

        assertThatThrownBy(() -> lost.run(received.id(), () -> false)).isInstanceOf(JobLost.class);

        ExportJob done = scene.exports.find(scene.admin, received.id());
        assertThat(done.state()).isEqualTo(ExportState.DONE);
        assertThat(scene.file(done)).isEqualTo("a\nb\n").hasSize((int) done.file().orElseThrow().size());
        assertThat(scene.files.count()).isEqualTo(1);
    }

    @Test
    void stops_when_it_is_cancelled_and_leaves_no_file() {
        IntStream.range(0, 1500).forEach(i -> scene.given(anAccount("user" + i)));
        ExportJob received = scene.start(request(Set.of(), false, false));
        scene.exports.cancel(scene.admin, received.id());

        assertThat(scene.run(received).state()).isEqualTo(ExportState.CANCELLED);
        assertThat(scene.files.isEmpty()).isTrue();
    }

    @Test
    void stops_when_it_is_cancelled_while_it_writes() {
        IntStream.range(0, 2500).forEach(i -> scene.given(anAccount("user" + i)));
        ExportJob received = scene.start(request(Set.of(), false, false));
        LineSink cancelling = new LineSink() {
            @Override
            public AccountWriter open(OutputStream out, ExportShape shape) {
                // By another thread, which does not share the snapshot.
                CompletableFuture.runAsync(() -> scene.exports.cancel(scene.admin, received.id())).join();
                return super.open(out, shape);
            }
        };
        new ExportUseCases(scene.needs(cancelling, new FakeLanguage(), new SteppingClock())).run(received.id(), () -> false);

        ExportJob cancelled = scene.exports.find(scene.admin, received.id());
        assertThat(cancelled.state()).isEqualTo(ExportState.CANCELLED);
        assertThat(cancelled.done()).isEqualTo(1000);
        assertThat(scene.files.isEmpty()).isTrue();
    }

    @Test
    void fails_where_the_file_is_full_and_leaves_none() {
        scene.given(anAccount("last straw"));

        ExportJob failed = scene.run(scene.start(request(Set.of(), false, false)));

        assertThat(failed.state()).isEqualTo(ExportState.FAILED);
        assertThat(failed.failure()).contains("there is no room for more");
        assertThat(scene.files.isEmpty()).isTrue();
    }
}
