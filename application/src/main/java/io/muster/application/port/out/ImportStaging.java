package io.muster.application.port.out;

import io.muster.application.JobId;
import io.muster.application.files.SourceItem;
import io.muster.application.importing.RowRange;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.Candidate;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ReferenceCatalog;

import java.util.List;

/** Where an import's records wait, with what they are about to meet. A constant number of statements a call. */
public interface ImportStaging {
    /**
     * Adds a chunk of records, in the order of their rows, with the names of roles, groups and teams that they mention. The
     * chunk's place is kept for {@link #chunks}; nothing is kept of an empty one.
     */
    void append(JobId job, List<AccountRecord> records);

    /** Adds what the file defines; the first of a name wins. */
    void define(JobId job, List<SourceItem.Defined> definitions);

    /**
     * Ends the load: finds the records that speak of the same account, or claim the same e-mail, as an earlier one. May be called
     * again.
     *
     * Two rows speak of the same account where they carry the same id, the same user name, or (where the key is EMAIL) the
     * same e-mail, or where they lead to the same account: a row with a known id by that alone, any other by its user name and
     * (where the key is EMAIL) by its e-mail.
     */
    void index(Tenant tenant, Name connection, JobId job, CorrelationKey key);

    /**
     * The chunks in which the records after row {@code done} were added, in their order: whoever added them saw to it that
     * one fits into memory.
     */
    List<RowRange> chunks(JobId job, int done);

    /**
     * The names that the import's records mention: what the tenant has of them, and what the file says of them. Every role
     * of the tenant is there.
     */
    ReferenceCatalog catalog(Tenant tenant, JobId job);

    /** What the file asks for by itself, whether records need it or not. */
    List<Definition> listed(JobId job);

    /**
     * Records in the order of their rows, each with the accounts of the connection that have what it claims, and with the earlier
     * rows that {@link #index} found.
     */
    List<Candidate> candidates(Tenant tenant, Name connection, JobId job, RowRange rows);

    /** Forgets all of an import's records, whatever they state. Decisions upon them cannot be read any more. */
    void discard(JobId job);
}
