package io.muster.adapters.web.passwords;

import io.muster.application.port.in.IssuePasswordLink.Issued;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;
import java.util.Optional;

/** What became of a link: the address that it is mailed to, or the link itself, shown this once. */
@JsonbPropertyOrder({"mailedTo", "link", "expiresAt"})
public record LinkJson(@JsonbNillable(false) Optional<String> mailedTo, @JsonbNillable(false) Optional<String> link,
                       @JsonbNillable(false) Optional<Instant> expiresAt) {
    static LinkJson mailed(Issued.Mailed mailed) {
        return new LinkJson(Optional.of(mailed.to().value()), Optional.empty(), Optional.empty());
    }

    static LinkJson shown(Issued.Shown shown) {
        return new LinkJson(Optional.empty(), Optional.of(shown.link().address()), Optional.of(shown.link().expiresAt()));
    }

    @Override
    public String toString() {
        return "LinkJson[•••]";
    }
}
