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
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Field;
import io.muster.domain.account.NormalForm;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.Candidate;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.Matches;
import io.muster.domain.importing.ReferenceCatalog;
import io.muster.domain.importing.RowNumber;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
        List<AccountRecord> all = records(job).toList();
        all.forEach(record -> store.state().earlier.put(new RowKey(job, record.row().value()), new Earlier(
            firstAbove(record, all, other -> sameAccount(tenant, connection, key, record, other)),
            firstAbove(record, all, other -> same(record.key(Field.EMAIL), other.key(Field.EMAIL))))));
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
        List<Definition> existing = Stream.of(ReferenceKind.values()).flatMap(kind -> references.all(tenant, kind)).toList();
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
        return records(job)
            .filter(record -> record.row().value() >= rows.first() && record.row().value() <= rows.last())
            .map(record -> new Candidate(record, matches(tenant, connection, job, record)))
            .toList();
    }

    @Override
    public void discard(JobId job) {
        store.state().staged.keySet().removeIf(row -> row.job().equals(job));
        store.state().earlier.keySet().removeIf(row -> row.job().equals(job));
        store.state().chunks.removeIf(chunk -> chunk.job().equals(job));
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

    private Matches matches(Tenant tenant, Name connection, JobId job, AccountRecord record) {
        Optional<Account> withId = withId(tenant, connection, record);
        boolean idTaken = withId.isEmpty() && record.id().isPresent() && store.state().accounts.keySet().stream()
            .anyMatch(other -> other.id().equals(record.id().get()));
        Earlier earlier = store.state().earlier.getOrDefault(new RowKey(job, record.row().value()), Earlier.NONE);
        return new Matches(withId, idTaken, owner(tenant, connection, record, Field.USER_NAME),
            owner(tenant, connection, record, Field.EMAIL), earlier.row(), earlier.email());
    }

    private Optional<Account> owner(Tenant tenant, Name connection, AccountRecord record, Field field) {
        return record.key(field).flatMap(wanted -> inConnection(tenant, connection,
            account -> account.profile().get(field).map(NormalForm::of).filter(wanted::equals).isPresent()));
    }

    private boolean sameAccount(Tenant tenant, Name connection, CorrelationKey key, AccountRecord one, AccountRecord other) {
        if (same(one.id(), other.id()) || same(one.key(Field.USER_NAME), other.key(Field.USER_NAME))
            || key == CorrelationKey.EMAIL && same(one.key(Field.EMAIL), other.key(Field.EMAIL))) {
            return true;
        }
        return !Collections.disjoint(leadsTo(tenant, connection, key, one), leadsTo(tenant, connection, key, other));
    }

    /** The account with a record's id or, where its id is not known, those with its user name and its e-mail. */
    private Set<AccountId> leadsTo(Tenant tenant, Name connection, CorrelationKey key, AccountRecord record) {
        Optional<Account> known = withId(tenant, connection, record);
        Stream<Account> accounts = known.isPresent() ? known.stream() : Stream.concat(
            owner(tenant, connection, record, Field.USER_NAME).stream(),
            owner(tenant, connection, record, Field.EMAIL).filter(owner -> key == CorrelationKey.EMAIL).stream());
        return accounts.map(Account::id).collect(Collectors.toSet());
    }

    private Optional<Account> withId(Tenant tenant, Name connection, AccountRecord record) {
        return record.id().flatMap(id -> inConnection(tenant, connection, account -> account.id().equals(id)));
    }

    private Optional<Account> inConnection(Tenant tenant, Name connection, Predicate<Account> wanted) {
        return new InMemoryAccounts(store).all(tenant)
            .filter(account -> account.connection().equals(connection))
            .filter(wanted)
            .findFirst();
    }

    private static Optional<RowNumber> firstAbove(AccountRecord record, List<AccountRecord> all, Predicate<AccountRecord> like) {
        return all.stream().filter(other -> other.row().compareTo(record.row()) < 0).filter(like)
            .map(AccountRecord::row).min(RowNumber::compareTo);
    }

    private static boolean same(Optional<?> one, Optional<?> other) {
        return one.isPresent() && one.equals(other);
    }
}
