package io.muster.application.contract;

import io.muster.application.importing.ImportJob;
import io.muster.application.importing.PlannedRow;
import io.muster.application.importing.RowOutcome;
import io.muster.application.port.out.MailQueue.Queued;
import io.muster.application.port.out.MailQueue.Recipient;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.Changes;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

public abstract class MailQueueContract extends StoreContract {
    private void queued(Recipient recipient, Instant at) {
        store.work().run(() -> store.mails().add(TENANT, recipient, at));
    }

    private static Recipient account(String name) {
        return new Recipient.Chosen(idOf(name));
    }

    private List<Recipient> taken(Instant now) {
        List<Recipient> taken = new ArrayList<>();
        for (Optional<Queued> next = store.mails().next(now); next.isPresent(); next = store.mails().next(now)) {
            taken.add(next.get().recipient());
            store.mails().remove(next.get());
        }
        return taken;
    }

    @Test
    void who_asked_comes_before_whom_an_administrator_thought_of() {
        queued(account("a"), THEN);
        queued(account("b"), THEN.plusSeconds(1));
        queued(new Recipient.Asked("jo😀'; drop"), THEN.plusSeconds(2));
        assertThat(taken(THEN.plusSeconds(5))).containsExactly(new Recipient.Asked("jo😀'; drop"), account("a"), account("b"));
        assertThat(store.mails().size()).isZero();
    }

    @Test
    void tells_all_that_was_queued() {
        queued(account("a"), THEN);
        Queued mail = store.mails().next(THEN).orElseThrow();
        assertThat(mail).isEqualTo(new Queued(mail.id(), TENANT, account("a"), 0, THEN));
    }

    @Test
    void one_that_was_put_off_comes_again() {
        queued(account("a"), THEN);
        Queued mail = store.mails().next(THEN).orElseThrow();
        assertThat(store.mails().postpone(mail, THEN.plusSeconds(60))).isTrue();
        assertThat(store.mails().next(THEN.plusSeconds(59))).isEmpty();
        assertThat(store.mails().next(THEN.plusSeconds(60)).orElseThrow().attempts()).isEqualTo(1);
        assertThat(store.mails().next(THEN.plusSeconds(60)).orElseThrow().since()).isEqualTo(THEN);
    }

    @Test
    void of_two_senders_one_takes_it() {
        queued(account("a"), THEN);
        Queued mail = store.mails().next(THEN).orElseThrow();
        assertThat(store.mails().postpone(mail, THEN.plusSeconds(60))).isTrue();
        assertThat(store.mails().postpone(mail, THEN.plusSeconds(60))).isFalse();
    }

    @Test
    void what_is_queued_goes_with_the_work_that_fails() {
        try {
            store.work().run(() -> {
                store.mails().add(TENANT, account("a"), THEN);
                throw new IllegalStateException("something went wrong");
            });
        } catch (IllegalStateException expected) {
            assertThat(store.mails().size()).isZero();
        }
    }

    @Test
    void adds_the_accounts_that_an_import_made_and_that_wait_for_a_password() {
        has(anAccount("waits").withEmail("w@example.com").build(),
            anAccount("has-one").withEmail("h@example.com").withCredential("$x$y").build(),
            anAccount("no-address").build(), anAccount("disabled").withEmail("d@example.com").disabled().build(),
            anAccount("stale").withEmail("s@example.com").build(), anAccount("known").withEmail("k@example.com").build());
        ImportJob job = Sample.anImport();
        store.imports().add(job);
        List<String> created = List.of("waits", "has-one", "no-address", "disabled", "stale", "gone");
        List<AccountRecord> records = new ArrayList<>();
        List<PlannedRow> rows = new ArrayList<>();
        for (String name : created) {
            records.add(aRecord(name).inRow(records.size() + 1).build());
            rows.add(new PlannedRow(records.get(rows.size()), new Decision.Create(idOf(name), Changes.NONE)));
        }
        records.add(aRecord("known").inRow(7).build());
        rows.add(new PlannedRow(records.get(6), new Decision.Update(idOf("known"), AccountVersion.FIRST, Changes.NONE)));
        store.staging().append(job.id(), records);
        store.plans().append(job.id(), rows);
        store.plans().except(job.id(), List.of(new RowOutcome(new RowNumber(5),
            new Outcome.Stale(new Problem(ProblemCode.PLAN_STALE, "", "moved")))));

        int count = store.work().call(() -> store.mails().addCreatedBy(TENANT, job.id(), THEN));

        assertThat(count).isEqualTo(1);
        assertThat(taken(THEN)).containsExactly(account("waits"));
    }

    @Test
    void what_an_import_made_comes_after_all_others() {
        has(anAccount("waits").withEmail("w@example.com").build());
        ImportJob job = Sample.anImport();
        store.imports().add(job);
        store.staging().append(job.id(), List.of(aRecord("waits").inRow(1).build()));
        store.plans().append(job.id(), List.of(new PlannedRow(aRecord("waits").inRow(1).build(),
            new Decision.Create(idOf("waits"), Changes.NONE))));
        store.work().run(() -> store.mails().addCreatedBy(TENANT, job.id(), THEN));
        queued(account("chosen"), THEN.plusSeconds(1));
        assertThat(taken(THEN.plusSeconds(1))).containsExactly(account("chosen"), account("waits"));
    }
}
