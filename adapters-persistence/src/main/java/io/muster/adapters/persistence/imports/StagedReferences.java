package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.settings.ReferenceSql;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.NamesText;
import io.muster.adapters.persistence.sql.PermissionText;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.application.files.SourceItem.Defined;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.importing.ReferenceCatalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The names of one import, each stored once under a number that its records carry. One node works on an import at a time. */
final class StagedReferences {
    private final Sql sql;
    private final UUID job;

    StagedReferences(Sql sql, UUID job) {
        this.sql = sql;
        this.job = job;
    }

    /** A name with its kind, equal to another as the database compares them. */
    record Mention(ReferenceKind kind, String key) {
        static Mention of(ReferenceKind kind, Name name) {
            return new Mention(kind, Key.of(name));
        }
    }

    private record Known(int number, boolean defined) {
    }

    private record New(int number, Definition definition, boolean defined, boolean listed) {
    }

    /** Numbers for names; those that are new are added. @param mentioned in the spelling that is kept where it is new */
    Map<Mention, Integer> numbers(Map<Mention, Name> mentioned) {
        Map<Mention, Integer> numbers = new HashMap<>();
        known(mentioned.keySet()).forEach((mention, known) -> numbers.put(mention, known.number()));
        List<New> added = new ArrayList<>();
        int last = last();
        for (Map.Entry<Mention, Name> entry : mentioned.entrySet()) {
            if (numbers.putIfAbsent(entry.getKey(), last + 1) == null) {
                last++;
                added.add(new New(last, Definition.bare(entry.getKey().kind(), entry.getValue()), false, false));
            }
        }
        insert(added);
        return numbers;
    }

    void define(List<Defined> items) {
        Map<Mention, Defined> first = new LinkedHashMap<>();
        items.forEach(item -> first.putIfAbsent(Mention.of(item.definition().kind(), item.definition().name()), item));
        Map<Mention, Name> names = new LinkedHashMap<>();
        first.forEach((mention, item) -> names.put(mention, item.definition().name()));
        // A parent is looked up as well when the unit is made, whether a record names it or not.
        first.values().forEach(item -> item.definition().parent().ifPresent(
            parent -> names.putIfAbsent(Mention.of(item.definition().kind(), parent), parent)));
        numbers(names);
        Map<Mention, Known> known = known(first.keySet());
        List<New> defined = new ArrayList<>();
        first.forEach((mention, item) -> {
            if (!known.get(mention).defined()) {
                defined.add(new New(known.get(mention).number(), item.definition(), true, item.listed()));
            }
        });
        sql.batch("""
            update import_reference
            set name = ?, defined = ?, listed = ?, label = ?, everything = ?, permissions = ?, limited_to = ?, parent = ?
            where job = ? and no = ?""", defined,
            (p, row) -> p.text(row.definition().name().value()).flag(true).flag(row.listed()).text(row.definition().label())
                .flag(row.definition().permissions().everything()).text(PermissionText.of(row.definition().permissions()))
                .text(NamesText.of(row.definition().groups())).text(row.definition().parent().map(Name::value).orElse(null))
                .id(job).number(row.number()));
    }

    private int last() {
        return (int) sql.number("select coalesce(max(no), 0) from import_reference where job = ?", p -> p.id(job));
    }

    private void insert(List<New> rows) {
        sql.batch("""
            insert into import_reference (job, no, kind, name, name_key, defined, listed, everything, permissions)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows,
            (p, row) -> p.id(job).number(row.number()).text(row.definition().kind().name())
                .text(row.definition().name().value()).text(Key.of(row.definition().name()))
                .flag(row.defined()).flag(row.listed()).flag(false).text(""));
    }

    private Map<Mention, Known> known(Collection<Mention> mentions) {
        Map<Mention, Known> known = new HashMap<>();
        sql.list("""
            select i.kind, i.name_key, i.no, i.defined
            from unnest(cast(? as varchar array)) as wanted(name_key)
            join import_reference i on i.job = ? and i.name_key = wanted.name_key""",
            p -> p.texts(mentions.stream().map(Mention::key).distinct().toList()).id(job),
            row -> known.put(new Mention(ReferenceKind.valueOf(row.getString(1)), row.getString(2)),
                new Known(row.getInt(3), row.getBoolean(4))));
        return known;
    }

    /** The names behind numbers. */
    Map<Integer, Name> names(Collection<Integer> numbers) {
        Map<Integer, Name> names = new HashMap<>();
        sql.list("""
            select i.no, i.name from unnest(cast(? as integer array)) as wanted(no)
            join import_reference i on i.job = ? and i.no = wanted.no""",
            p -> p.numbers(List.copyOf(numbers)).id(job), row -> names.put(row.getInt(1), new Name(row.getString(2))));
        return names;
    }

    /** A name of one of several imports. */
    record Numbered(UUID job, int number) {
    }

    /** The names behind numbers of whatever imports. */
    static Map<Numbered, Name> names(Sql sql, Collection<Numbered> mentioned) {
        Map<Numbered, Name> names = new HashMap<>();
        List<Numbered> wanted = List.copyOf(mentioned);
        sql.list("""
            select i.job, i.no, i.name from unnest(cast(? as uuid array), cast(? as integer array)) as wanted(job, no)
            join import_reference i on i.job = wanted.job and i.no = wanted.no""",
            p -> p.ids(wanted.stream().map(Numbered::job).toList()).numbers(wanted.stream().map(Numbered::number).toList()),
            row -> names.put(new Numbered(row.getObject(1, UUID.class), row.getInt(2)), new Name(row.getString(3))));
        return names;
    }

    ReferenceCatalog catalog(Tenant tenant) {
        List<Definition> existing = sql.list(ReferenceSql.SELECT + """
             where r.tenant_id = (select id from tenant where name_key = ?) and (r.kind = 'ROLE' or exists (
              select 1 from import_reference i where i.job = ? and i.kind = r.kind and i.name_key = r.name_key))
            order by r.id""", p -> p.text(TenantKey.key(tenant)).id(job), ReferenceSql::definition);
        return new ReferenceCatalog(existing, staged("order by no"));
    }

    List<Definition> listed() {
        return staged("and listed order by no");
    }

    private List<Definition> staged(String continuation) {
        return sql.list("select kind, name, label, everything, permissions, limited_to, parent from import_reference where job = ? "
            + continuation, p -> p.id(job), StagedReferences::definition);
    }

    private static Definition definition(ResultSet row) throws SQLException {
        return new Definition(ReferenceKind.valueOf(row.getString(1)), new Name(row.getString(2)), row.getString(3),
            PermissionText.read(row.getBoolean(4), row.getString(5)), Optional.ofNullable(row.getString(7)).map(Name::new),
            NamesText.read(row.getString(6)));
    }
}
