package io.muster.application.changing;

import io.muster.application.JobId;
import io.muster.application.Refusal;
import io.muster.application.accounts.AccountChanges;
import io.muster.application.port.in.RunJobs.Next;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Jobs.Claim;
import io.muster.application.port.out.Store;
import io.muster.domain.account.AccountId;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Changes many accounts, in the order of their ids, a chunk a transaction: the accounts, their entries in the audit trail, the
 * failures and how far it has come are there together or not at all, so that whatever ends a run, the next goes on behind it.
 */
final class ChangeRun {
    /** Accounts a transaction: others who want one of them, or the audit trail, wait no longer than for these. */
    private static final int CHUNK = 200;
    /** Ids that are read at once: a database may have to look at all accounts for the next few. */
    private static final int AHEAD = 10_000;

    private final Store store;
    private final ChosenAccounts chosen;
    private final AccountChanges accounts;
    private final Clock clock;

    ChangeRun(Store store, ChosenAccounts chosen, AccountChanges accounts, Clock clock) {
        this.store = store;
        this.chosen = chosen;
        this.accounts = accounts;
        this.clock = clock;
    }

    Next run(JobId id, BooleanSupplier stopping) {
        return store.changes().claim(id).filter(claim -> !claim.job().state().ended())
            .map(claim -> new Running(claim).run(stopping)).orElse(Next.NOTHING);
    }

    /** A job that this node works on. */
    private final class Running {
        private final long fence;
        private final Deque<AccountId> ahead = new ArrayDeque<>();
        private ChangeJob job;

        Running(Claim<ChangeJob> claim) {
            this.job = claim.job();
            this.fence = claim.fence();
        }

        Next run(BooleanSupplier stopping) {
            try {
                while (!job.state().ended()) {
                    if (store.changes().cancelRequested(job.id())) {
                        end(ChangeState.CANCELLED, Optional.empty());
                    } else if (stopping.getAsBoolean()) {
                        return Next.LATER;
                    } else {
                        step();
                    }
                }
            } catch (Refusal hopeless) {
                // A query that was taken when it was asked for may be refused by another version of Muster.
                end(ChangeState.FAILED, Optional.of(hopeless.getMessage()));
            }
            return Next.NOTHING;
        }

        private void step() {
            if (job.state() == ChangeState.RECEIVED) {
                commit(job.begun(chosen.count(job)));
                return;
            }
            if (ahead.isEmpty()) {
                ahead.addAll(chosen.next(job, AHEAD));
            }
            if (ahead.isEmpty()) {
                end(ChangeState.DONE, Optional.empty());
            } else {
                change(chunk());
            }
        }

        private List<AccountId> chunk() {
            List<AccountId> chunk = new ArrayList<>();
            while (chunk.size() < CHUNK && !ahead.isEmpty()) {
                chunk.add(ahead.removeFirst());
            }
            return chunk;
        }

        private void change(List<AccountId> chunk) {
            job = store.work().call(() -> {
                // The fence first: a node that lost its job writes nothing.
                store.changes().save(job, fence);
                AccountChanges.Result result = accounts.apply(job.caller(), job.action(), chunk);
                ChangeJob after = job.at(job.progress().plus(result, chunk.get(chunk.size() - 1)));
                store.changes().save(after, fence);
                store.changes().fail(job.id(), result.refused());
                store.audit().addAll(job.tenant(), result.entries());
                return after;
            });
        }

        private void commit(ChangeJob after) {
            store.work().run(() -> store.changes().save(after, fence));
            job = after;
        }

        private void end(ChangeState end, Optional<String> why) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ChangeJob ended = job.ended(end, why, now);
            store.work().run(() -> {
                store.changes().save(ended, fence);
                store.audit().add(job.tenant(), new AuditTrail.Entry(now, job.createdBy(),
                    "change." + end.name().toLowerCase(Locale.ROOT), job.id().toString(), job.progress().changed(),
                    ChangeAudit.ended(ended)));
            });
            job = ended;
        }
    }
}
