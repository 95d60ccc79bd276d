package io.muster.application.exporting;

import io.muster.application.Page;
import io.muster.application.accounts.Deletion;
import io.muster.application.audit.AuditFilter;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.port.out.Store;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which accounts have gone, as the audit trail tells. */
final class Deletions {
    private Deletions() {
    }

    /**
     * Of the accounts that an export is about, in the order in which they went; without those that an import has made again under
     * their id.
     *
     * @param from not before this moment
     */
    static List<Deletion> since(Instant from, Store store, ExportJob job) {
        AuditFilter filter = new AuditFilter(Optional.empty(), Optional.of(Deletion.ACTION), Optional.of(from), job.asOf());
        List<Deletion> deletions = Page.all(part -> store.audit().page(job.tenant(), filter, part)).stream()
            .map(ChainedEntry::entry).flatMap(entry -> Deletion.read(entry).stream())
            .filter(deletion -> deletion.connection().equals(job.request().selection().connection())
                && deletion.isWithin(job.scope()))
            .sorted(Comparator.comparing(Deletion::at)).toList();
        Set<AccountId> alive = store.accounts().findAll(job.tenant(), deletions.stream().map(Deletion::id).toList()).stream()
            .map(account -> account.id()).collect(Collectors.toSet());
        return deletions.stream().filter(deletion -> !alive.contains(deletion.id())).toList();
    }
}
