package io.muster.application.twin;

import io.muster.application.JobId;
import io.muster.application.files.SourceItem.Defined;
import io.muster.application.importing.RowRange;
import io.muster.application.port.out.ImportStaging;
import io.muster.application.twin.State.Chunk;
import io.muster.application.twin.State.DefinedKey;
import io.muster.application.twin.State.Earlier;
import io.muster.application.twin.State.RowKey;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.Candidate;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.Matches;
import io.muster.domain.importing.ReferenceCatalog;
import io.muster.domain.importing.RowNumber;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record InMemoryStaging(InMemoryStore store) implements ImportStaging {
    @Override
    public void append(JobId job, List<AccountRecord> records) {
        records.forEach(record -> store.state().staged.put(new RowKey(job, record.row().value()), record));
        if (!records.isEmpty()) {
            RowRange rows = new RowRange(records.get(0).row().value(), records.get(records.size() - 1).row().value());
            store.state().chunks.add(new Chunk(job, rows));
        }
    }

    @Override
    public void define(JobId job, List<Defined> definitions) {
        definitions.forEach(defined -> store.state().defined
            .putIfAbsent(new DefinedKey(job, defined.definition().kind(), defined.definition().name()), defined));
    }

    @Override
    public void index(Tenant tenant, Name connection, JobId job, CorrelationKey key) {
        Owners owners = Owners.of(store, tenant, connection);
        Map<String, RowNumber> speaking = new HashMap<>();
        Map<String, RowNumber> claiming = new HashMap<>();
        records(job).forEach(record -> store.state().earlier.put(new RowKey(job, record.row().value()), new Earlier(
            earlier(speaking, record.row(), spokenOf(record, owners, key)),
            earlier(claiming, record.row(), record.key(Field.EMAIL).stream()))));
    }

    /** The first row that came with one of these marks; from now on they are this row's where they were nobody's. */
    private static Optional<RowNumber> earlier(Map<String, RowNumber> seen, RowNumber row, Stream<String> marks) {
        return marks.map(mark -> seen.putIfAbsent(mark, row)).filter(Objects::nonNull).toList().stream().min(RowNumber::compareTo)
            .filter(first -> !first.equals(row));
    }

    /** Whatever two records of one account may have in common. */
    private static Stream<String> spokenOf(AccountRecord record, Owners owners, CorrelationKey key) {
        Stream<String> own = Stream.of(record.id().map(id -> "id " + id), record.key(Field.USER_NAME).map(name -> "name " + name),
            record.key(Field.EMAIL).filter(email -> key == CorrelationKey.EMAIL).map(email -> "e-mail " + email))
            .flatMap(Optional::stream);
        return Stream.concat(own, leadsTo(record, owners, key).map(account -> "account " + account.id()));
    }

    /** The account with a record's id or, where its id is not known, those with its user name and its e-mail. */
    private static Stream<Account> leadsTo(AccountRecord record, Owners owners, CorrelationKey key) {
        Optional<Account> known = owners.ofId(record);
        return known.isPresent() ? known.stream() : Stream.concat(owners.ofUserName(record).stream(),
            owners.ofEmail(record).filter(owner -> key == CorrelationKey.EMAIL).stream()).distinct();
    }

    @Override
    public List<RowRange> chunks(JobId job, int done) {
        return store.state().chunks.stream()
            .filter(chunk -> chunk.job().equals(job) && chunk.rows().last() > done)
            .map(Chunk::rows)
            .toList();
    }

    @Override
    public ReferenceCatalog catalog(Tenant tenant, JobId job) {
        InMemoryReferences references = new InMemoryReferences(store);
        List<Definition> existing = Stream.of(ReferenceKind.values()).flatMap(kind -> references.stream(tenant, kind)).toList();
        List<Definition> fromFile = new ArrayList<>(defined(job).map(Defined::definition).toList());
        records(job).forEach(record -> record.references().forEach((place, names) ->
            names.forEach(name -> fromFile.add(Definition.bare(place.kind(), name)))));
        return new ReferenceCatalog(existing, fromFile);
    }

    @Override
    public List<Definition> listed(JobId job) {
        return defined(job).filter(Defined::listed).map(Defined::definition).toList();
    }

    @Override
    public List<Candidate> candidates(Tenant tenant, Name connection, JobId job, RowRange rows) {
        Owners owners = Owners.of(store, tenant, connection);
        return records(job)
            .filter(record -> record.row().value() >= rows.first() && record.row().value() <= rows.last())
            .map(record -> new Candidate(record, matches(owners, job, record)))
            .toList();
    }

    @Override
    public void discard(JobId job) {
        store.state().staged.keySet().removeIf(row -> row.job().equals(job));
        store.state().earlier.keySet().removeIf(row -> row.job().equals(job));
        store.state().chunks.removeIf(chunk -> chunk.job().equals(job));
        store.state().definitionRows.keySet().removeIf(row -> row.job().equals(job));
        store.state().definitionDecisions.keySet().removeIf(row -> row.job().equals(job));
        store.state().defined.keySet().removeIf(name -> name.job().equals(job));
    }

    private Stream<AccountRecord> records(JobId job) {
        return store.state().staged.entrySet().stream()
            .filter(entry -> entry.getKey().job().equals(job))
            .map(entry -> entry.getValue());
    }

    private Stream<Defined> defined(JobId job) {
        return store.state().defined.entrySet().stream()
            .filter(entry -> entry.getKey().job().equals(job))
            .map(entry -> entry.getValue());
    }

    private Matches matches(Owners owners, JobId job, AccountRecord record) {
        boolean idTaken = owners.ofId(record).isEmpty() && record.id().isPresent() && store.state().accounts.keySet().stream()
            .anyMatch(other -> other.id().equals(record.id().get()));
        Earlier earlier = store.state().earlier.getOrDefault(new RowKey(job, record.row().value()), Earlier.NONE);
        return new Matches(owners.ofId(record), idTaken, owners.ofUserName(record), owners.ofEmail(record), earlier.row(),
            earlier.email());
    }
}
