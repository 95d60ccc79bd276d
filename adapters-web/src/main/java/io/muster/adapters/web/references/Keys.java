package io.muster.adapters.web.references;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.Rendering;
import io.muster.application.Refusal;
import io.muster.domain.access.Name;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import jakarta.json.Json;

import java.util.List;
import java.util.function.Supplier;

/** What holds for all things that are addressed by a name. */
public final class Keys {
    private Keys() {
    }

    /** @throws Refusal NOT_FOUND where nothing can have this name */
    public static Name name(String kind, String key) {
        try {
            return new Name(key);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound(kind + " '" + key + "'");
        }
    }

    /** The name of something that is made under it. @throws Refusal INVALID where nothing can have it */
    public static Name made(String key) {
        try {
            return new Name(key);
        } catch (IllegalArgumentException e) {
            throw Refusal.rejected(List.of(new Problem(ProblemCode.FIELD_INVALID, "name", e.getMessage())));
        }
    }

    /** The present state with a merge patch (RFC 7396) applied, to be read as strictly as a new one. */
    static Document merged(Record present, Document patch) {
        return Document.of(Json.createMergePatch(patch.json()).apply(Rendering.object(present)).asJsonObject());
    }

    /** Refuses a patch that renames. */
    static void mustStay(Name present, Name stated, String key) {
        if (!present.value().equals(stated.value())) {
            throw Refusal.rejected(List.of(new Problem(ProblemCode.FIELD_FORBIDDEN, key,
                key + " is settled when the thing is made: accounts and files refer to it by this")));
        }
    }

    /** Runs a constructor that checks itself; what it finds is the client's mistake. */
    public static <T> T checked(Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            throw Refusal.rejected(List.of(new Problem(ProblemCode.FIELD_INVALID, "", e.getMessage())));
        }
    }
}
