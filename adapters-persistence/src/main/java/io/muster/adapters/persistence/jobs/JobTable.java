package io.muster.adapters.persistence.jobs;

import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Times;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.Jobs.JobLost;
import io.muster.domain.access.Tenant;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Jobs of one kind. The fence and the state guard every change in the statement that makes it. */
final class JobTable {
    private static final String OF_KIND = " from Job j "
        + "where j.kind = :kind and j.tenantId = (select t.id from Tenant t where t.nameKey = :tenant) ";
    /** Before the first page: later than any job. */
    private static final String END_OF_TIME = "9999-12-31T00:00:00Z";

    private final Transactions transactions;
    private final String kind;

    JobTable(Transactions transactions, Dispatch.Kind kind) {
        this.transactions = transactions;
        this.kind = kind.name();
    }

    /** @param done rows of the state that are done */
    record State(JobId id, Tenant tenant, Instant createdAt, String createdBy, String name, int done, Optional<Instant> finishedAt,
                 String document) {
    }

    void add(State state) {
        transactions.run(() -> {
            int owner = transactions.sql(sql -> TenantKey.of(sql, state.tenant()));
            transactions.entities(entities -> {
                entities.persist(new JobRow(kind, owner, state));
                return state;
            });
        });
    }

    Optional<JobRow> find(Tenant tenant, JobId id) {
        return transactions.entities(entities -> query(entities, "select j" + OF_KIND + "and j.id = :id", JobRow.class, tenant)
            .setParameter("id", id.value()).getResultStream().findFirst());
    }

    List<String> documents(Collection<JobId> ids) {
        return ids.isEmpty() ? List.of() : transactions.sql(sql -> sql.list(
            "select document from job where kind = ? and id = any (?)",
            p -> p.text(kind).ids(ids.stream().map(JobId::value).toList()), row -> row.getString(1)));
    }

    /** What db-scheduler knows of the tasks, with the reason beside it. */
    Map<JobId, Interruption> interruptions(Tenant tenant, Collection<JobId> ids) {
        Map<JobId, Interruption> interruptions = new HashMap<>();
        if (!ids.isEmpty()) {
            transactions.sql(sql -> sql.list("""
                select j.id, j.interruption, t.consecutive_failures, t.last_failure, t.execution_time
                from unnest(cast(? as uuid array)) as wanted(id) join job j on j.id = wanted.id and j.kind = ?
                join scheduled_tasks t on t.task_name = ? and t.task_instance = cast(j.id as varchar)
                where j.tenant_id = ? and not t.picked and t.consecutive_failures > 0 and j.interruption is not null""",
                p -> p.ids(ids.stream().map(JobId::value).toList()).text(kind).text(Submissions.task(Dispatch.Kind.valueOf(kind)))
                    .number(TenantKey.of(sql, tenant)),
                row -> interruptions.put(new JobId(row.getObject(1, UUID.class)), new Interruption(row.getString(2), row.getInt(3),
                    Times.of(row, 4), Times.of(row, 5)))));
        }
        return interruptions;
    }

    /** @param createdBy whose alone; empty for those of all */
    Page<String> page(Tenant tenant, Optional<String> createdBy, PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 2);
        OffsetDateTime time = cursor.map(place -> place.value(0, Instant::parse)).orElse(Instant.parse(END_OF_TIME))
            .atOffset(ZoneOffset.UTC);
        UUID id = cursor.map(place -> place.value(1, UUID::fromString)).orElse(new UUID(0, 0));
        String wanted = OF_KIND + createdBy.map(name -> "and j.createdBy = :creator ").orElse("");
        return transactions.entities(entities -> {
            long total = Cursor.total(cursor,
                () -> by(createdBy, query(entities, "select count(j)" + wanted, Long.class, tenant)).getSingleResult());
            List<JobRow> found = by(createdBy, query(entities, "select j" + wanted + """
                and (j.createdAt < :time or j.createdAt = :time and j.id < :id) order by j.createdAt desc, j.id desc""",
                JobRow.class, tenant)).setParameter("time", time).setParameter("id", id)
                .setMaxResults(request.limit() + 1).getResultList();
            return Pages.cut(found, request.limit(), total, JobRow::place, JobRow::document);
        });
    }

    private static <T> TypedQuery<T> by(Optional<String> creator, TypedQuery<T> query) {
        creator.ifPresent(name -> query.setParameter("creator", name));
        return query;
    }

    private <T> TypedQuery<T> query(EntityManager entities, String text, Class<T> type, Tenant tenant) {
        return entities.createQuery(text, type).setParameter("kind", kind).setParameter("tenant", TenantKey.key(tenant));
    }

    /** The new fence has to be seen by other nodes at once, whatever becomes of the caller's transaction. */
    Optional<JobRow> claim(JobId id) {
        return transactions.alone(() -> {
            transactions.sql(sql -> sql.update("update job set fence = fence + 1 where id = ? and kind = ?",
                p -> p.id(id.value()).text(kind)));
            return row(id, Function.identity());
        });
    }

    void save(State state, long fence) {
        int saved = transactions.sql(sql -> sql.update("""
            update job set applied_through = case when state = 'APPLYING' or cast(? as varchar) in ('APPLYING', 'DONE')
              then cast(? as integer) else applied_through end, state = ?, finished_at = ?, document = ?
            where id = ? and kind = ? and fence = ?""",
            p -> p.text(state.name()).number(state.done()).text(state.name()).time(state.finishedAt().orElse(null))
                .text(state.document()).id(state.id().value()).text(kind).number(fence)));
        if (saved == 0) {
            throw new JobLost(state.id());
        }
    }

    boolean move(State state, String from) {
        return transactions.sql(sql -> sql.update("""
            update job set state = ?, finished_at = ?, document = ?, fence = fence + 1 where id = ? and kind = ? and state = ?""",
            p -> p.text(state.name()).time(state.finishedAt().orElse(null)).text(state.document())
                .id(state.id().value()).text(kind).text(from)) > 0);
    }

    void requestCancel(JobId id) {
        transactions.sql(sql -> sql.update("update job set cancel_requested = true where id = ? and kind = ?",
            p -> p.id(id.value()).text(kind)));
    }

    boolean cancelRequested(JobId id) {
        return row(id, JobRow::cancelRequested).orElse(false);
    }

    private <T> Optional<T> row(JobId id, Function<JobRow, T> answer) {
        return transactions.entities(entities -> entities
            .createQuery("select j from Job j where j.id = :id and j.kind = :kind", JobRow.class)
            .setParameter("id", id.value()).setParameter("kind", kind).getResultStream().findFirst().map(answer));
    }
}
