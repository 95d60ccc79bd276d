package io.muster.adapters.files.table.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Which parts belong to a part, and as what (ECMA-376-2 §6.5). */
final class Relationships {
    private final List<Relationship> all = new ArrayList<>();

    /** @param type as its last word, which the transitional and the strict form have in common */
    record Relationship(String id, String type, String target) {
    }

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
        if (all.size() == WorkbookLimits.DESCRIPTIONS) {
            throw markup.tooLarge("names more than " + WorkbookLimits.DESCRIPTIONS + " parts");
        }
        if (!markup.attribute("TargetMode").equals("External")) {
            String type = markup.attribute("Type");
            all.add(new Relationship(markup.attribute("Id"), type.substring(type.lastIndexOf('/') + 1),
                resolved(folder, markup.attribute("Target"))));
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
        return all.stream().filter(relationship -> relationship.type().equals(type)).map(Relationship::target).findFirst();
    }

    /** The sheet of cells that has this id; other sheets hold a chart, or macros of Excel 4. */
    Optional<String> worksheet(String id) {
        return all.stream().filter(relationship -> relationship.id().equals(id) && relationship.type().equals("worksheet"))
            .map(Relationship::target).findFirst();
    }
}
