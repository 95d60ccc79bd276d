package io.muster.adapters.persistence.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A job: what is asked for in columns, and the whole of it as a document. */
@Entity(name = "Job")
@Table(name = "job")
class JobRow {
    @Id
    private UUID id;
    private String kind;
    @Column(name = "tenant_id")
    private Integer tenantId;
    @Column(name = "created_at")
    private OffsetDateTime createdAt;
    @Column(name = "created_by")
    private String createdBy;
    private String state;
    @Column(name = "finished_at")
    private OffsetDateTime finishedAt;
    private String document;
    @Column(name = "applied_through")
    private int appliedThrough;
    private long fence;
    @Column(name = "cancel_requested")
    private boolean cancelRequested;
    private int submissions;

    protected JobRow() {
    }

    JobRow(String kind, int tenantId, JobTable.State state) {
        this.id = state.id().value();
        this.kind = kind;
        this.tenantId = tenantId;
        this.createdAt = state.createdAt().atOffset(ZoneOffset.UTC);
        this.createdBy = state.createdBy();
        this.state = state.name();
        this.finishedAt = state.finishedAt().map(end -> end.atOffset(ZoneOffset.UTC)).orElse(null);
        this.document = state.document();
    }

    String document() {
        return document;
    }

    long fence() {
        return fence;
    }

    boolean cancelRequested() {
        return cancelRequested;
    }

    String[] place() {
        return new String[] {createdAt.toInstant().toString(), id.toString()};
    }
}
