package io.muster.adapters.persistence.jobs;

import io.muster.adapters.persistence.sql.Json;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A JSON object that is read by its members' names; a member that is missing is null. */
record Document(Map<String, Object> members) {
    static Document parse(String text) {
        return new Document(Json.object(text));
    }

    static Document empty() {
        return new Document(new LinkedHashMap<>());
    }

    Document put(String name, Object value) {
        Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (plain != null) {
            members.put(name, plain instanceof Document document ? document.members() : plain);
        }
        return this;
    }

    Document put(String name, Permissions permissions) {
        return put(name, permissions.everything() ? true : permissions.listed().stream().map(Permission::value).toList());
    }

    String json() {
        return Json.write(members);
    }

    String text(String name) {
        return (String) members.get(name);
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(text(name));
    }

    Optional<Instant> time(String name) {
        return optional(name).map(Instant::parse);
    }

    long number(String name) {
        return (Long) members.get(name);
    }

    /** Whether it is there and true. */
    boolean flag(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        return optional(name).map(word -> Enum.valueOf(type, word)).orElse(null);
    }

    Optional<Document> document(String name) {
        return Optional.ofNullable(members.get(name)).map(Json::asObject).map(Document::new);
    }

    /** None where it is missing. */
    List<Document> documents(String name) {
        return Json.asList(members.getOrDefault(name, List.of())).stream().map(Json::asObject).map(Document::new).toList();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        Json.asList(members.getOrDefault(name, List.of())).forEach(item -> texts.add((String) item));
        return texts;
    }

    SortedSet<Name> names(String name) {
        SortedSet<Name> names = new TreeSet<>();
        texts(name).forEach(text -> names.add(new Name(text)));
        return names;
    }

    Permissions permissions(String name) {
        return members.get(name) instanceof Boolean ? Permissions.ALL
            : Permissions.of(texts(name).stream().map(Permission::new).toList());
    }

    static List<String> spelled(Collection<Name> names) {
        return names.stream().map(Name::value).toList();
    }
}
