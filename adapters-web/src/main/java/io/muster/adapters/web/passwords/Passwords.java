package io.muster.adapters.web.passwords;

import io.muster.adapters.web.json.Document;
import io.muster.application.files.PlainPassword;

import java.util.Optional;

/** Reads passwords; blanks around them belong to them. */
final class Passwords {
    private Passwords() {
    }

    /** @return empty only where the document has a problem, which closing it tells */
    static Optional<PlainPassword> required(Document document, String key) {
        return document.requiredText(key).isEmpty() ? Optional.empty() : document.parsed(key, PlainPassword::new);
    }
}
