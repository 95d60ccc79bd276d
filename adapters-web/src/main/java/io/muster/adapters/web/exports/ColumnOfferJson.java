package io.muster.adapters.web.exports;

import io.muster.application.exporting.columns.ColumnOffer;
import io.muster.domain.exporting.ColumnChoice;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.List;
import java.util.Locale;

/** What columns are chosen from. */
@JsonbPropertyOrder({"defaults", "choices"})
public record ColumnOfferJson(List<ColumnJson> defaults, List<ChoiceJson> choices) {
    /** A value that every account can have. */
    @JsonbPropertyOrder({"name", "path", "alias", "type"})
    public record ChoiceJson(String name, String path, String alias, String type) {
        static ChoiceJson of(ColumnChoice choice) {
            return new ChoiceJson(choice.name(), choice.path(), choice.alias().orElse(null), choice.type().name().toLowerCase(Locale.ROOT));
        }
    }

    static ColumnOfferJson of(ColumnOffer offer) {
        return new ColumnOfferJson(offer.defaults().stream().map(ColumnJson::of).toList(),
            offer.choices().stream().map(ChoiceJson::of).toList());
    }
}
