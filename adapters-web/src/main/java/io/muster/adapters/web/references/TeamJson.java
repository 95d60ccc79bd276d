package io.muster.adapters.web.references;

import io.muster.adapters.web.json.Document;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.Optional;

/** A team. */
@JsonbPropertyOrder({"name", "parent"})
public record TeamJson(String name, String parent) {
    static TeamJson of(Definition team) {
        return new TeamJson(team.name().value(), team.parent().map(Name::value).orElse(null));
    }

    static Definition read(Document document) {
        Name name = document.requiredName("name");
        Optional<Name> parent = document.name("parent");
        document.close();
        return Keys.checked(() -> Definition.team(name, parent));
    }
}
