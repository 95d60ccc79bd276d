package io.muster.adapters.persistence.jobs;

import io.muster.application.JobId;
import io.muster.application.accounts.AccountAction;
import io.muster.application.changing.ChangeJob;
import io.muster.application.changing.ChangeProgress;
import io.muster.application.changing.ChangeState;
import io.muster.application.changing.ChangeTargets;
import io.muster.application.changing.ChangeTargets.Listed;
import io.muster.application.changing.ChangeTargets.Matching;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

/** A change of many accounts as a document. */
final class ChangeDocument {
    private ChangeDocument() {
    }

    static String write(ChangeJob job) {
        return AuthorityDocument.write(job.authority(), Document.empty())
            .put("id", job.id()).put("tenant", job.tenant().name()).put("account", job.account())
            .put("createdBy", job.createdBy()).put("createdAt", job.createdAt()).put("action", job.action())
            .put("accountIds", job.targets().ids().stream().map(AccountId::toString).toList())
            .put("query", job.targets().matching().map(Matching::query))
            .put("includeDisabled", job.targets().matching().map(Matching::includeDisabled))
            .put("state", job.state()).put("progress", progress(job.progress()))
            .put("failure", job.failure()).put("finishedAt", job.finishedAt()).json();
    }

    static ChangeJob read(String text) {
        Document job = Document.parse(text);
        return new ChangeJob(JobId.of(job.text("id")), new Tenant(new Name(job.text("tenant"))), AccountId.of(job.text("account")),
            AuthorityDocument.read(job), job.text("createdBy"), job.time("createdAt").orElseThrow(),
            job.word("action", AccountAction.class), targets(job), job.word("state", ChangeState.class),
            job.document("progress").map(ChangeDocument::progress).orElseThrow(), job.optional("failure"), job.time("finishedAt"));
    }

    private static ChangeTargets targets(Document job) {
        return job.optional("query").<ChangeTargets>map(query -> new Matching(query, job.flag("includeDisabled")))
            .orElseGet(() -> new Listed(job.texts("accountIds").stream().map(AccountId::of).toList()));
    }

    private static Document progress(ChangeProgress progress) {
        return Document.empty().put("last", progress.last()).put("changed", progress.changed()).put("unchanged", progress.unchanged())
            .put("failed", progress.failed()).put("total", progress.total());
    }

    private static ChangeProgress progress(Document progress) {
        return new ChangeProgress(progress.optional("last").map(AccountId::of), progress.number("changed"), progress.number("unchanged"),
            progress.number("failed"), progress.number("total"));
    }
}
