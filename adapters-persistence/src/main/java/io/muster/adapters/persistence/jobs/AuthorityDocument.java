package io.muster.adapters.persistence.jobs;

import io.muster.domain.access.Authority;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Scope;

import java.util.HashMap;
import java.util.Map;

/** What somebody might do, as members of a job's document. */
final class AuthorityDocument {
    private AuthorityDocument() {
    }

    static Document write(Authority authority, Document into) {
        return into.put("permissions", authority.everywhere())
            .put("limited", authority.limited().entrySet().stream().map(AuthorityDocument::limited).map(Document::members).toList());
    }

    static Authority read(Document job) {
        Map<Permission, Scope> limited = new HashMap<>();
        job.documents("limited").forEach(one -> limited.put(new Permission(one.text("permission")), Scope.of(one.names("groups"))));
        return new Authority(job.permissions("permissions"), limited);
    }

    private static Document limited(Map.Entry<Permission, Scope> one) {
        return Document.empty().put("permission", one.getKey()).put("groups", Document.spelled(one.getValue().groups()));
    }
}
