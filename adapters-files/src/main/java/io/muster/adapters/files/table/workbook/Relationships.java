package io.muster.adapters.files.table.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which parts belong to a part, and as what (ECMA-376-2 §6.5). */
final class Relationships {
    /** By the last word of the type, which the transitional and the strict form have in common. */
    private final Map<String, String> firsts = new HashMap<>();
    private final Map<String, String> worksheets = new HashMap<>();

    /** @param source a part's name, or "" for the workbook as a whole; one without such a list has no parts */
    static Relationships of(Parts parts, String source) throws IOException {
        Relationships relationships = new Relationships();
        int slash = source.lastIndexOf('/') + 1;
        String folder = source.substring(0, slash);
        Optional<Markup> opened = parts.open(folder + "_rels/" + source.substring(slash) + ".rels");
        if (opened.isPresent()) {
            try (Markup markup = opened.get()) {
                while (markup.find("Relationship")) {
                    relationships.add(markup, folder);
                }
            }
        }
        return relationships;
    }

    private void add(Markup markup, String folder) {
        if (markup.attribute("TargetMode").equals("External")) {
            return;
        }
        String type = markup.attribute("Type").replaceFirst(".*/", "");
        String target = resolved(folder, markup.attribute("Target"));
        firsts.putIfAbsent(type, target);
        if (type.equals("worksheet")) {
            worksheets.putIfAbsent(markup.attribute("Id"), target);
        }
        if (firsts.size() + worksheets.size() > WorkbookLimits.DESCRIPTIONS) {
            throw markup.tooLarge("names more than " + WorkbookLimits.DESCRIPTIONS + " parts");
        }
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    Optional<String> ofType(String type) {
        return Optional.ofNullable(firsts.get(type));
    }

    /** The sheet of cells that has this id; other sheets hold a chart, or macros of Excel 4. */
    Optional<String> worksheet(String id) {
        return Optional.ofNullable(worksheets.get(id));
    }
}
