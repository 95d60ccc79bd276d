package io.muster.adapters.files.tabular;

import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.text.Texts;
import io.muster.application.spelling.Nearest;
import io.muster.domain.problem.ProblemCode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the keys of a file's objects that are nearly those of its layout, and whose values would be lost. Keys that are like none of
 * them are the other system's own. One for each file: the same few keys come a million times, and each is judged once.
 */
public final class MisspelledKeys {
    /** More than any file of objects of one kind has; what has more is judged each time. */
    private static final int REMEMBERED = 1_000;

    private final List<String> known;
    private final Set<String> knownAsTheyAre;
    private final Map<String, Boolean> judged = new HashMap<>();

    /** @param known the keys of the layout, and those of the other system that are like one of them and mean something else */
    public MisspelledKeys(List<String> known) {
        this.known = known;
        this.knownAsTheyAre = new HashSet<>(known);
    }

    /** Notes those that have a value. */
    public void note(JsonValue.Obj object, Draft draft) {
        object.members().forEach((key, value) -> {
            if (!knownAsTheyAre.contains(key) && !value.isBlank() && isMisspelled(key)) {
                draft.problem(ProblemCode.FIELD_INVALID, Texts.shown(key),
                    "is not read here" + Nearest.hint(key, known) + "; rename it or take it out");
            }
        });
    }

    private boolean isMisspelled(String key) {
        Boolean before = judged.get(key);
        if (before != null) {
            return before;
        }
        boolean misspelled = Nearest.meant(key, known).isPresent();
        if (judged.size() < REMEMBERED) {
            judged.put(key, misspelled);
        }
        return misspelled;
    }
}
