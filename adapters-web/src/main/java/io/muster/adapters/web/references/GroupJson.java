package io.muster.adapters.web.references;

import io.muster.adapters.web.json.Document;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.Optional;

/** A group. */
@JsonbPropertyOrder({"name", "label", "parent"})
public record GroupJson(String name, String label, String parent) {
    static GroupJson of(Definition group) {
        return new GroupJson(group.name().value(), group.label(), group.parent().map(Name::value).orElse(null));
    }

    static Definition read(Document document) {
        Name name = document.requiredName("name");
        String label = document.text("label").orElse(null);
        Optional<Name> parent = document.name("parent");
        document.close();
        return Keys.checked(() -> Definition.group(name, label, parent));
    }
}
