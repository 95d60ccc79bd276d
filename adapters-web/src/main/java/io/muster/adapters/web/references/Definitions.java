package io.muster.adapters.web.references;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.PageRequest;
import io.muster.application.port.in.ManageReferences;
import io.muster.domain.access.Definition;
import io.muster.domain.access.ReferenceKind;

import java.util.function.Function;

/** What roles, groups and teams have in common over HTTP. */
final class Definitions<T extends Record> {
    private final ManageReferences references;
    private final SignedIn signedIn;
    private final ReferenceKind kind;
    private final Function<Definition, T> render;
    private final Function<Document, Definition> read;

    Definitions(ManageReferences references, SignedIn signedIn, ReferenceKind kind, Function<Definition, T> render,
                Function<Document, Definition> read) {
        this.references = references;
        this.signedIn = signedIn;
        this.kind = kind;
        this.render = render;
        this.read = read;
    }

    PageJson<T> list(PageRequest request) {
        return PageJson.of(references.page(signedIn.caller(), kind, request), render);
    }

    T create(Document document) {
        return render.apply(references.create(signedIn.caller(), read.apply(document)));
    }

    T show(String key) {
        return render.apply(find(key));
    }

    T change(String key, Document patch) {
        Definition present = find(key);
        Definition changed = read.apply(Keys.merged(render.apply(present), patch));
        Keys.mustStay(present.name(), changed.name(), kind == ReferenceKind.ROLE ? "code" : "name");
        return render.apply(references.replace(signedIn.caller(), changed));
    }

    void delete(String key) {
        references.delete(signedIn.caller(), kind, Keys.name(kind.label(), key));
    }

    private Definition find(String key) {
        return references.get(signedIn.caller(), kind, Keys.name(kind.label(), key));
    }
}
