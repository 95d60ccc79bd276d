package io.muster.adapters.persistence.jobs;

import io.muster.adapters.persistence.jobs.JobTable.State;
import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.ProblemText;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.accounts.RefusedAccount;
import io.muster.application.changing.ChangeJob;
import io.muster.application.changing.ChangeState;
import io.muster.application.port.out.ChangeJobs;
import io.muster.application.port.out.Dispatch;
import io.muster.domain.account.AccountId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class StoredChangeJobs extends StoredJobs<ChangeJob, ChangeState> implements ChangeJobs {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Transactions transactions;

    public StoredChangeJobs(Transactions transactions) {
        super(transactions, Dispatch.Kind.CHANGE, job -> new State(job.id(), job.tenant(), job.createdAt(), job.createdBy(),
            job.state().name(), 0, job.finishedAt(), ChangeDocument.write(job)), ChangeDocument::read);
        this.transactions = transactions;
    }

    @Override
    public void fail(JobId job, List<RefusedAccount> accounts) {
        transactions.sql(sql -> {
            sql.insert("change_failure", List.of("job", "account_id", "user_name", "problems"), accounts,
                (cells, account) -> cells.id(job.value()).id(account.id().value()).text(account.userName())
                    .text(ProblemText.write(account.problems())));
            return job;
        });
    }

    @Override
    public Page<RefusedAccount> failures(JobId job, PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 1);
        UUID after = cursor.map(place -> place.value(0, UUID::fromString)).orElse(BEFORE_ALL);
        return transactions.sql(sql -> {
            long total = Cursor.total(cursor,
                () -> sql.number("select count(*) from change_failure where job = ?", p -> p.id(job.value())));
            List<RefusedAccount> found = sql.list(
                "select account_id, user_name, problems from change_failure where job = ? and account_id > ? order by account_id limit ?",
                p -> p.id(job.value()).id(after).number(request.limit() + 1),
                row -> new RefusedAccount(new AccountId(row.getObject(1, UUID.class)), row.getString(2),
                    ProblemText.read(row.getString(3))));
            return Pages.cut(found, request.limit(), total, account -> new String[] {account.id().toString()}, account -> account);
        });
    }
}
