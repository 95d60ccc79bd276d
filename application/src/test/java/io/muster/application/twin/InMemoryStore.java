package io.muster.application.twin;

import io.muster.application.port.out.Accounts;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.ChangeJobs;
import io.muster.application.port.out.Connections;
import io.muster.application.port.out.DefinitionRows;
import io.muster.application.port.out.ExportDefinitions;
import io.muster.application.port.out.ExportJobs;
import io.muster.application.port.out.ExportSchedules;
import io.muster.application.port.out.Identities;
import io.muster.application.port.out.ImportJobs;
import io.muster.application.port.out.ImportStaging;
import io.muster.application.port.out.Mappings;
import io.muster.application.port.out.MailQueue;
import io.muster.application.port.out.PasswordLinks;
import io.muster.application.port.out.Plans;
import io.muster.application.port.out.Provisioning;
import io.muster.application.port.out.References;
import io.muster.application.port.out.ScheduledRuns;
import io.muster.application.port.out.Sessions;
import io.muster.application.port.out.SignInAttempts;
import io.muster.application.port.out.Store;
import io.muster.application.port.out.Tenants;
import io.muster.application.port.out.Tokens;
import io.muster.application.port.out.UnitOfWork;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The store's twin in memory, for fast tests of the use cases; it passes the same contract tests as the databases do. Threads
 * take turns: others may write while one has a snapshot open, but no two write at once. A transaction works on the live state,
 * of which a copy is put back where the work throws.
 */
public final class InMemoryStore implements Store, UnitOfWork {
    /** What is put back: the state before the open transaction, then before each attempt in it. */
    private final Deque<State> before = new ArrayDeque<>();
    private final ThreadLocal<State> snapshot = new ThreadLocal<>();
    private State live = new State();
    private int commitsLeft = Integer.MAX_VALUE;
    /** What the open transaction had written when it last added to the audit trail, if it has. */
    private Optional<State> audited = Optional.empty();

    /** The power goes off: of the transactions from now on, so many commit, and the next one fails with its commit undone. */
    public void failAfter(int commits) {
        commitsLeft = commits;
    }

    public void recover() {
        commitsLeft = Integer.MAX_VALUE;
    }

    State state() {
        State frozen = snapshot.get();
        return frozen == null ? live : frozen;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return before.isEmpty() ? undoneWhereItThrows(() -> committed(work.get())) : work.get();
    }

    /** Whoever adds to the audit trail makes others wait: it is the last thing that a transaction does (ADR 21). */
    void audits() {
        if (!before.isEmpty()) {
            mustNotHaveWrittenSinceAudited();
            audited = Optional.of(live.copy());
        }
    }

    private void mustNotHaveWrittenSinceAudited() {
        if (audited.filter(then -> !then.isAsGoodAs(live)).isPresent()) {
            throw new AssertionError("something was written after the entry for the audit trail, which comes last");
        }
    }

    private <T> T committed(T result) {
        mustNotHaveWrittenSinceAudited();
        if (commitsLeft-- <= 0) {
            throw new IllegalStateException("the store has gone");
        }
        return result;
    }

    private <T> T undoneWhereItThrows(Supplier<T> work) {
        before.addLast(live.copy());
        try {
            T result = work.get();
            before.removeLast();
            return result;
        } catch (RuntimeException | Error e) {
            live = before.removeLast();
            throw e;
        } finally {
            if (before.isEmpty()) {
                audited = Optional.empty();
            }
        }
    }

    @Override
    public void attempt(Runnable work) {
        if (before.isEmpty()) {
            throw new IllegalStateException("there is no open transaction");
        }
        undoneWhereItThrows(() -> {
            work.run();
            return null;
        });
    }

    /** Nothing is written in it but {@link #apart}. */
    @Override
    public <T> T snapshot(Supplier<T> work) {
        State committed = before.isEmpty() ? live : before.getFirst();
        return seeing(committed.copy(), work);
    }

    @Override
    public void apart(Runnable work) {
        seeing(null, () -> {
            run(work);
            return null;
        });
    }

    private <T> T seeing(State frozen, Supplier<T> work) {
        State outer = snapshot.get();
        snapshot.set(frozen);
        try {
            return work.get();
        } finally {
            snapshot.set(outer);
        }
    }

    @Override
    public UnitOfWork work() {
        return this;
    }

    @Override
    public Tenants tenants() {
        return new InMemoryTenants(this);
    }

    @Override
    public Connections connections() {
        return new InMemoryConnections(this);
    }

    @Override
    public References references() {
        return new InMemoryReferences(this);
    }

    @Override
    public Accounts accounts() {
        return new InMemoryAccounts(this);
    }

    @Override
    public Provisioning provisioning() {
        return new InMemoryProvisioning(this);
    }

    @Override
    public ImportStaging staging() {
        return new InMemoryStaging(this);
    }

    @Override
    public DefinitionRows definitionRows() {
        return new InMemoryDefinitionRows(this);
    }

    @Override
    public Plans plans() {
        return new InMemoryPlans(this);
    }

    @Override
    public ImportJobs imports() {
        return new InMemoryImportJobs(this);
    }

    @Override
    public ExportJobs exports() {
        return new InMemoryExportJobs(this);
    }

    @Override
    public ChangeJobs changes() {
        return new InMemoryChangeJobs(this);
    }

    @Override
    public Mappings mappings() {
        return new InMemoryMappings(this);
    }

    @Override
    public ExportDefinitions exportDefinitions() {
        return new InMemoryExportDefinitions(this);
    }

    @Override
    public ExportSchedules exportSchedules() {
        return new InMemoryExportSchedules(this);
    }

    @Override
    public ScheduledRuns scheduledRuns() {
        return new InMemoryScheduledRuns(this);
    }

    @Override
    public Tokens tokens() {
        return new InMemoryTokens(this);
    }

    @Override
    public Sessions sessions() {
        return new InMemorySessions(this);
    }

    @Override
    public Identities identities() {
        return new InMemoryIdentities(this);
    }

    @Override
    public SignInAttempts attempts() {
        return new InMemoryAttempts(this);
    }

    @Override
    public PasswordLinks passwordLinks() {
        return new InMemoryLinks(this);
    }

    @Override
    public MailQueue mails() {
        return new InMemoryMails(this);
    }

    @Override
    public AuditTrail audit() {
        return new InMemoryAudit(this);
    }
}
