package io.muster.application.contract;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.ExportState;
import io.muster.application.exporting.ExportUseCases;
import io.muster.application.exporting.Selection;
import io.muster.application.files.FileType;
import io.muster.application.files.SourceItem;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportRequest;
import io.muster.application.importing.ImportState;
import io.muster.application.importing.ImportUseCases;
import io.muster.application.twin.FakeExpressions;
import io.muster.application.twin.FakeFiles;
import io.muster.application.twin.FakeLanguage;
import io.muster.application.twin.FakePreviews;
import io.muster.application.twin.FakeHashing;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Permissions;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.importing.LossLimit;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

/** An export while an import applies, which commits further chunks between any two pages of the export. */
public abstract class ExportSnapshotContract extends StoreContract {
    private static final int ACCOUNTS = 3_500;
    private static final int CHUNK = 300;

    private final SteppingClock clock = new SteppingClock();
    private final FakeFiles files = new FakeFiles(clock);
    private final Caller admin = new Caller(TENANT, idOf("admin"), "admin", Permissions.ALL);

    @Test
    void shows_the_whole_chunks_that_were_committed_at_one_moment_and_says_when_that_was() {
        has(IntStream.range(0, ACCOUNTS).mapToObj(i -> anAccount(name(i)).build()).toArray(Account[]::new));
        ImportUseCases imports = new ImportUseCases(new ImportUseCases.Needs(store, files, files, null, new FakeHashing(),
            new InMemoryDirectory(), (kind, id) -> { }, clock, 1000, CHUNK, LossLimit.DEFAULT, Runnable::run, Sample.PASSWORDS));
        ImportJob received = imports.planImport().plan(admin, new ImportRequest("all.fake", Connection.LOCAL, FileType.UNSTATED,
            false, new StatedRules(OnMatch.UPDATE, null, null, null, null, null, null)), files.file("all", records()));
        int before = applied(imports, received.id(), CHUNK);
        Instant moment = clock.instant();
        CollectingSink sink = new CollectingSink(() -> {
            clock.advance(Duration.ofSeconds(1));
            // By another thread, as by another node.
            CompletableFuture.runAsync(() -> applied(imports, received.id(), job(imports, received.id()).progress().done() + CHUNK)).join();
        });

        ExportJob done = export(sink);

        assertThat(job(imports, received.id()).progress().done()).isGreaterThan(before);
        assertThat(sink.accounts()).hasSize(ACCOUNTS);
        assertThat(done.total()).isEqualTo(ACCOUNTS);
        assertThat(sink.accounts().stream().filter(ExportSnapshotContract::changed).map(account -> account.profile().userName().value()))
            .containsExactlyElementsOf(IntStream.range(0, before).mapToObj(ExportSnapshotContract::name).toList());
        assertThat(done.asOf()).contains(moment);
        assertThat(sink.asOf()).isEqualTo(moment);
    }

    private static List<SourceItem> records() {
        return IntStream.range(0, ACCOUNTS).<SourceItem>mapToObj(i -> new SourceItem.Row(
            aRecord(name(i)).inRow(i + 1).with(Field.NICKNAME, "changed").build(), Optional.empty())).toList();
    }

    private static String name(int i) {
        return "user%05d".formatted(i);
    }

    private static boolean changed(Account account) {
        return account.profile().get(Field.NICKNAME).equals(Optional.of("changed"));
    }

    /** Runs the import until so many rows are applied. @return how many are */
    private int applied(ImportUseCases imports, JobId id, int rows) {
        imports.run(id, () -> job(imports, id).state() == ImportState.APPLYING && job(imports, id).progress().done() >= rows);
        assertThat(job(imports, id).state()).isEqualTo(ImportState.APPLYING);
        return job(imports, id).progress().done();
    }

    private ImportJob job(ImportUseCases imports, JobId id) {
        return imports.followImports().find(admin, id);
    }

    private ExportJob export(CollectingSink sink) {
        ExportUseCases exports = new ExportUseCases(
            new ExportUseCases.Needs(store, files, sink, new FakePreviews(sink), new FakeExpressions(), new FakeLanguage(),
                (kind, id) -> { }, clock, Runnable::run, Duration.ofDays(7)));
        ExportJob received = exports.exportAccounts().start(admin, new ExportRequest("none", "none",
            new Selection(Connection.LOCAL, Optional.empty(), Set.of(), true), List.of(), SortKey.BY_USER_NAME, false, Optional.empty()));
        exports.run(received.id(), () -> false);
        ExportJob done = exports.exportAccounts().find(admin, received.id());
        assertThat(done.state()).isEqualTo(ExportState.DONE);
        return done;
    }
}
