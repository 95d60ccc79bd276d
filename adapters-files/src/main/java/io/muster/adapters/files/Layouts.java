package io.muster.adapters.files;

import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The layouts there are, in the order in which a file is compared with them. */
record Layouts(List<Layout> all) {
    static final String AUTO = "auto";
    static final Layouts ALL = new Layouts(List.of(AccountsLayout.LAYOUT, UsersAndGroupsLayout.LAYOUT, Auth0UsersLayout.LAYOUT));

    Optional<Layout> named(String name) {
        return all.stream().filter(layout -> layout.name().equals(name)).findFirst();
    }

    /** The layouts that a file may be of, by what was stated of it. @throws FileRejected where there are none */
    List<Layout> reading(String format, String name) {
        List<Layout> fitting = all.stream()
            .filter(layout -> name.equals(AUTO) || layout.name().equals(name))
            .filter(layout -> format.equals(AUTO) || layout.description().reads().contains(format))
            .toList();
        if (fitting.isEmpty()) {
            throw new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "", "layout " + Texts.shown(name) + " in format "
                + Texts.shown(format) + " is not read here; read are: " + combinations() + "; or auto for both");
        }
        return fitting;
    }

    private String combinations() {
        return all.stream()
            .map(layout -> layout.name() + " (format " + String.join(", ", layout.description().reads()) + ")")
            .collect(Collectors.joining(", "));
    }

    /** What is read, as a sentence's end. */
    String looks() {
        return all.stream().map(layout -> layout.name() + " (" + layout.looksLike() + ")").collect(Collectors.joining(", "));
    }
}
