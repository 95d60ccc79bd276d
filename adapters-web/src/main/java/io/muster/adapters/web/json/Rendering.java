package io.muster.adapters.web.json;

import jakarta.json.JsonObject;

/** Answers as JSON where the server does not write them: in events, and to be merged with a patch. */
public final class Rendering {
    private Rendering() {
    }

    /** The text of an answer. */
    public static String text(Record answer) {
        return Binding.JSONB.toJson(answer);
    }

    /** An answer as JSON, for instance to merge a patch into it. */
    public static JsonObject object(Record answer) {
        return JsonText.stored(text(answer));
    }
}
