package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.imports.Duplicates.Earlier;
import io.muster.adapters.persistence.sql.ConnectionKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.JobId;
import io.muster.application.files.SourceItem;
import io.muster.application.importing.RowRange;
import io.muster.application.port.out.ImportStaging;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.Candidate;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.Matches;
import io.muster.domain.importing.ReferenceCatalog;

import java.util.List;
import java.util.Map;

public final class StoredStaging implements ImportStaging {
    private final Transactions transactions;

    public StoredStaging(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(JobId job, List<AccountRecord> records) {
        transactions.sql(sql -> {
            new StagedRecords(sql, job.value()).append(records);
            if (!records.isEmpty()) {
                sql.update("insert into import_chunk (job, first_row, last_row) values (?, ?, ?)", p -> p.id(job.value())
                    .number(records.get(0).row().value()).number(records.get(records.size() - 1).row().value()));
            }
            return records;
        });
    }

    @Override
    public void define(JobId job, List<SourceItem.Defined> definitions) {
        transactions.sql(sql -> {
            new StagedReferences(sql, job.value()).define(definitions);
            return definitions;
        });
    }

    @Override
    public void index(Tenant tenant, Name connection, JobId job, CorrelationKey key) {
        transactions.sql(sql -> {
            new Duplicates(sql, job.value()).find(ConnectionKey.of(sql, tenant, connection), key);
            return job;
        });
    }

    @Override
    public List<RowRange> chunks(JobId job, int done) {
        return transactions.sql(sql -> sql.list(
            "select first_row, last_row from import_chunk where job = ? and last_row > ? order by first_row",
            p -> p.id(job.value()).number(done), row -> new RowRange(row.getInt(1), row.getInt(2))));
    }

    @Override
    public ReferenceCatalog catalog(Tenant tenant, JobId job) {
        return transactions.sql(sql -> new StagedReferences(sql, job.value()).catalog(tenant));
    }

    @Override
    public List<Definition> listed(JobId job) {
        return transactions.sql(sql -> new StagedReferences(sql, job.value()).listed());
    }

    @Override
    public List<Candidate> candidates(Tenant tenant, Name connection, JobId job, RowRange rows) {
        return transactions.sql(sql -> {
            List<AccountRecord> records = new StagedRecords(sql, job.value()).read(rows);
            Map<Integer, Earlier> duplicates = new Duplicates(sql, job.value()).in(rows);
            Matching matching = Matching.of(sql, ConnectionKey.of(sql, tenant, connection), records);
            return records.stream().map(record -> {
                Earlier earlier = duplicates.getOrDefault(record.row().value(), Earlier.NONE);
                return new Candidate(record, new Matches(matching.withId(record), matching.idElsewhere(record),
                    matching.withUserName(record), matching.withEmail(record), earlier.row(), earlier.email()));
            }).toList();
        });
    }

    @Override
    public void discard(JobId job) {
        transactions.sql(sql -> {
            for (String table : List.of("import_record", "import_chunk", "import_duplicate", "import_reference",
                StoredDefinitionRows.TABLE)) {
                sql.update("delete from " + table + " where job = ?", p -> p.id(job.value()));
            }
            return job;
        });
    }
}
